# SPDX-License-Identifier: GPL-3.0-or-later
"""Part 2 of the fact sheet as data, the words: names, sources, muscles, positions, gear, ladders and swaps.

One line for each exercise, in the order of the sheet; `part2` has its numbers. A dash stands for none.
"""

from __future__ import annotations

SEEDS = {
    "S0": "000_b565b7bdf2a0a4e7.txt",
    "S1": "001_bab1f5ac9b05be94.txt",
    "S2": "002_32f9bd749fc91d21.txt",
    "S3": "003_6e843e44ad4efefc.txt",
    "S4": "004_dd470caca0cc0536.txt",
    "ours": "our own, after public exercise sheets",
}
"""The sources by the short names of the sheet."""

NAMES = """\
brisk-walk | Brisk Walk | light cardio, cycling | S0 S2 S4
march-in-place | March in Place | dynamic warm-up march | ours
hip-hinge-drill | Hip Hinge Drill | dowel hinge | S3 ours
dumbbell-deadlift | Dumbbell Deadlift | kettlebell deadlift | S1 S4
rack-pull | Rack Pull | block pull, raised deadlift | S1 S2
deadlift | Deadlift | barbell deadlift | S0 S1 S2 S4
stiff-leg-deadlift | Stiff-Leg Deadlift | straight-leg deadlift | S2
romanian-deadlift | Romanian Deadlift | RDL | S0 S2
single-leg-romanian-deadlift | Single-Leg Romanian Deadlift | single-leg RDL | S2
goblet-good-morning | Goblet Good Morning | dumbbell good morning, front-held good morning | S2 S3
good-morning | Good Morning | barbell good morning | S0 S1 S2
one-arm-dumbbell-row | One-Arm Dumbbell Row | supported row | S2
bent-over-row | Bent-Over Barbell Row | barbell row | S2
pull-up | Pull-Up | assisted pull-up, chin-up bar | S3
back-extension | Back Extension | hyperextension, Roman chair | S0 S1 S2
weighted-back-extension | Weighted Back Extension | weighted hyperextension | S0 S2
reverse-hyperextension | Reverse Hyperextension | reverse hyper | S4
glute-hamstring-raise | Glute-Hamstring Raise | GHR, glute-ham raise | S2
kettlebell-swing | Kettlebell Swing | two-hand swing | S0 S2
jefferson-curl | Jefferson Curl | loaded roll-down | S2
side-bend | Side Bend | dumbbell side bend | S2
wood-chop | Wood Chop | cable wood chop, wood chopper | S2
russian-twist | Russian Twist | oblique twist, seated twist | S2
pelvic-tilt | Pelvic Tilt | posterior tilt | S4
partial-curl-up | Partial Curl-Up | abdominal curl | S2
mcgill-curl-up | McGill Curl-Up | modified curl-up | ours
dead-bug | Dead Bug | - | S2
supine-march | Supine March | heel lift march | ours
bent-knee-leg-raise | Bent-Knee Leg Raise | reverse leg lift | S2
lying-leg-raise | Lying Leg Raise | double leg lift, leg lift | S1 S2
hollow-hold | Hollow Hold | hollow body | S1
knee-plank | Knee Plank | half plank | S2
plank | Plank | forearm plank, front plank | S0 S2 S4
long-lever-plank | Long-Lever Plank | - | S2
knee-side-plank | Knee Side Plank | bent-knee side bridge | S2
side-plank | Side Plank | side bridge | S2
side-plank-leg-raise | Side Plank with Leg Raise | star side plank | S2
bird-dog-partial | Partial Bird Dog | leg-only bird dog | S2 S3
bird-dog | Bird Dog | quadruped reach | S0 S2 S3 S4
bird-dog-weighted | Weighted Bird Dog | dumbbell bird dog | S3
alternating-superman | Alternating Superman | opposite arm and leg lift, swimmer | S2 S4
superman | Superman | floor back extension | S0 S2 S4
glute-bridge | Glute Bridge | bridge, hip lift | S0 S2 S4
single-leg-glute-bridge | Single-Leg Glute Bridge | - | ours
cat-cow | Cat-Cow | cat camel, cat stretch | S2 S4
open-book | Open Book | side-lying T-spine rotation | S3
childs-pose | Child's Pose | bottom-to-heels stretch, rock-back | S3 S4
knee-to-chest | Knee-to-Chest Stretch | single knee hug | S4
piriformis-stretch | Piriformis Stretch | figure-four stretch | S4
knee-rolls | Knee Rolls | lower-back rotation, trunk rotation | ours
prone-press-up | Prone Press-Up | back extension on elbows, sphinx | ours
hamstring-stretch | Hamstring Stretch | supine strap stretch | ours
hip-flexor-stretch | Hip Flexor Stretch | half-kneeling stretch | ours
standing-back-bend | Standing Back Bend | back bend | ours
seated-rotation | Seated Rotation | chair twist | ours
seated-cat-cow | Seated Cat-Cow | seated pelvic tilt | ours
"""
"""Id, name, other names that people know it by, sources."""

BODIES = """\
brisk-walk | whole body | - | standing
march-in-place | hip flexors | calves | standing
hip-hinge-drill | glutes, hamstrings | lower back | standing
dumbbell-deadlift | lower back, glutes | hamstrings, quadriceps | standing
rack-pull | lower back, glutes | hamstrings, traps | standing
deadlift | lower back, glutes | hamstrings, quadriceps, traps, lats | standing
stiff-leg-deadlift | hamstrings, lower back | glutes | standing
romanian-deadlift | hamstrings | glutes, lower back | standing
single-leg-romanian-deadlift | hamstrings, glutes | lower back | standing
goblet-good-morning | lower back, hamstrings | glutes | standing
good-morning | hamstrings, lower back | glutes, abdominals | standing
one-arm-dumbbell-row | middle back, lats | biceps | standing
bent-over-row | middle back, lats | lower back, biceps | standing
pull-up | lats | biceps, middle back | hanging
back-extension | lower back | glutes, hamstrings | bench-prone
weighted-back-extension | lower back | glutes, hamstrings | bench-prone
reverse-hyperextension | lower back, glutes | hamstrings | bench-prone
glute-hamstring-raise | hamstrings | glutes, lower back | bench-kneeling
kettlebell-swing | glutes, hamstrings | lower back, shoulders | standing
jefferson-curl | lower back | hamstrings | standing
side-bend | obliques | lower back | standing
wood-chop | obliques | shoulders, glutes | standing
russian-twist | obliques, abdominals | hip flexors | long-sit
pelvic-tilt | abdominals | lower back, glutes | supine
partial-curl-up | abdominals | obliques | supine
mcgill-curl-up | abdominals | obliques | supine
dead-bug | abdominals | hip flexors | supine
supine-march | abdominals | hip flexors | supine
bent-knee-leg-raise | abdominals | hip flexors | supine
lying-leg-raise | abdominals | hip flexors | supine
hollow-hold | abdominals | hip flexors | supine
knee-plank | abdominals | shoulders | prone
plank | abdominals | lower back, glutes, shoulders | prone
long-lever-plank | abdominals | lats, shoulders | prone
knee-side-plank | obliques | glutes, lower back | side
side-plank | obliques | lower back, glutes, shoulders | side
side-plank-leg-raise | obliques, abductors | glutes, lower back | side
bird-dog-partial | lower back, glutes | abdominals | quadruped
bird-dog | lower back, glutes | abdominals, shoulders | quadruped
bird-dog-weighted | lower back, glutes, shoulders | abdominals | quadruped
alternating-superman | lower back | glutes | prone
superman | lower back | glutes, hamstrings | prone
glute-bridge | glutes | hamstrings, lower back | supine
single-leg-glute-bridge | glutes | hamstrings, abdominals | supine
cat-cow | lower back | middle back, abdominals | quadruped
open-book | middle back, chest | obliques | side
childs-pose | lower back | lats, glutes | kneeling
knee-to-chest | lower back, glutes | - | supine
piriformis-stretch | glutes | - | supine
knee-rolls | lower back, obliques | glutes | supine
prone-press-up | lower back | abdominals | prone
hamstring-stretch | hamstrings | calves | supine
hip-flexor-stretch | hip flexors | quadriceps | half-kneeling
standing-back-bend | lower back | abdominals | standing
seated-rotation | obliques, middle back | - | chair
seated-cat-cow | lower back | abdominals | chair
"""
"""Id, what works first, what helps, start position in the words of the files."""

WAYS = """\
brisk-walk | march-in-place | - | march-in-place
march-in-place | - | brisk-walk | supine-march
hip-hinge-drill | - | goblet-good-morning, dumbbell-deadlift, romanian-deadlift | glute-bridge
dumbbell-deadlift | hip-hinge-drill | rack-pull, deadlift | hip-hinge-drill
rack-pull | dumbbell-deadlift | deadlift | hip-hinge-drill
deadlift | rack-pull, dumbbell-deadlift | stiff-leg-deadlift | glute-bridge
stiff-leg-deadlift | deadlift | - | glute-bridge
romanian-deadlift | hip-hinge-drill | single-leg-romanian-deadlift, kettlebell-swing | glute-bridge
single-leg-romanian-deadlift | romanian-deadlift | - | bird-dog
goblet-good-morning | hip-hinge-drill | good-morning | hip-hinge-drill
good-morning | goblet-good-morning | - | glute-bridge
one-arm-dumbbell-row | - | bent-over-row | bird-dog
bent-over-row | one-arm-dumbbell-row | - | one-arm-dumbbell-row
pull-up | one-arm-dumbbell-row | - | one-arm-dumbbell-row
back-extension | alternating-superman | weighted-back-extension | bird-dog
weighted-back-extension | back-extension | glute-hamstring-raise | bird-dog
reverse-hyperextension | single-leg-glute-bridge | - | glute-bridge
glute-hamstring-raise | weighted-back-extension | - | glute-bridge
kettlebell-swing | romanian-deadlift | - | hip-hinge-drill
jefferson-curl | cat-cow | - | cat-cow
side-bend | knee-side-plank | - | knee-side-plank
wood-chop | dead-bug | - | dead-bug
russian-twist | dead-bug | - | dead-bug
pelvic-tilt | - | supine-march, mcgill-curl-up, glute-bridge | seated-cat-cow
partial-curl-up | mcgill-curl-up | hollow-hold | mcgill-curl-up
mcgill-curl-up | pelvic-tilt | partial-curl-up | pelvic-tilt
dead-bug | supine-march | hollow-hold | supine-march
supine-march | pelvic-tilt | dead-bug, bent-knee-leg-raise | pelvic-tilt
bent-knee-leg-raise | supine-march | lying-leg-raise | dead-bug
lying-leg-raise | bent-knee-leg-raise | - | dead-bug
hollow-hold | dead-bug, partial-curl-up | - | dead-bug
knee-plank | - | plank | bird-dog-partial
plank | knee-plank | long-lever-plank | knee-plank
long-lever-plank | plank | - | knee-plank
knee-side-plank | - | side-plank | bird-dog-partial
side-plank | knee-side-plank | side-plank-leg-raise | knee-side-plank
side-plank-leg-raise | side-plank | - | knee-side-plank
bird-dog-partial | - | bird-dog | pelvic-tilt
bird-dog | bird-dog-partial | bird-dog-weighted, alternating-superman | bird-dog-partial
bird-dog-weighted | bird-dog | - | bird-dog-partial
alternating-superman | bird-dog | superman, back-extension | bird-dog
superman | alternating-superman | - | bird-dog
glute-bridge | pelvic-tilt | single-leg-glute-bridge | pelvic-tilt
single-leg-glute-bridge | glute-bridge | reverse-hyperextension | glute-bridge
cat-cow | seated-cat-cow | - | pelvic-tilt
open-book | knee-rolls | - | knee-rolls
childs-pose | - | - | knee-to-chest
knee-to-chest | - | - | pelvic-tilt
piriformis-stretch | - | - | knee-to-chest
knee-rolls | - | open-book | pelvic-tilt
prone-press-up | standing-back-bend | - | pelvic-tilt
hamstring-stretch | - | - | knee-to-chest
hip-flexor-stretch | - | - | piriformis-stretch
standing-back-bend | - | prone-press-up | seated-cat-cow
seated-rotation | - | - | seated-cat-cow
seated-cat-cow | - | cat-cow | pelvic-tilt
"""
"""Id, easier, harder, and what is offered when it hurts."""

GEAR = """\
brisk-walk | nothing
march-in-place | nothing
hip-hinge-drill | stick / nothing
dumbbell-deadlift | dumbbells / kettlebell
rack-pull | barbell+blocks / barbell+rack
deadlift | barbell
stiff-leg-deadlift | barbell / dumbbells
romanian-deadlift | barbell / dumbbells
single-leg-romanian-deadlift | dumbbell / nothing
goblet-good-morning | dumbbell / nothing
good-morning | barbell
one-arm-dumbbell-row | dumbbell+bench / dumbbell+chair
bent-over-row | barbell
pull-up | pull-up-bar
back-extension | back-extension-bench
weighted-back-extension | back-extension-bench+plate / back-extension-bench+dumbbell / ball+plate / ball+dumbbell
reverse-hyperextension | bench / table
glute-hamstring-raise | ghr-bench
kettlebell-swing | kettlebell
jefferson-curl | low-box+dumbbell / dumbbell / nothing
side-bend | dumbbell
wood-chop | cable / band / dumbbell
russian-twist | nothing / plate
bird-dog-weighted | dumbbell
hamstring-stretch | strap / towel
standing-back-bend | nothing
seated-rotation | chair
seated-cat-cow | chair
"""
"""Id and its groups of gear, of which any one is enough, the usual one first; what is not here takes a mat."""


def rows(table: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Id to its cells, each cell as its single entries."""
    cells = [[cell.strip() for cell in line.split("|")] for line in table.splitlines()]
    return {own_id: tuple(_entries(cell) for cell in rest) for own_id, *rest in cells}


def gear_of(own_id: str) -> tuple[tuple[str, ...], ...]:
    """The groups of gear of an exercise; an empty group is nothing at all."""
    groups = dict(line.split(" | ") for line in GEAR.splitlines()).get(own_id, "mat").split(" / ")
    return tuple(() if group == "nothing" else tuple(group.split("+")) for group in groups)


def _entries(cell: str) -> tuple[str, ...]:
    return () if cell == "-" else tuple(cell.split(", "))
