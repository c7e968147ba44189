#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what system-packages.txt lists and this machine lacks, without asking. Where it may not, it prints
# the command to type and goes on: the packages may be there under other names.
# Usage: install-system-packages.sh [group ...]     groups: run test check bundle soak; the first three by default
set -u

list=$(dirname "$0")/system-packages.txt
groups=${*:-run test check}

# The lines of the wanted groups, without comments.
wanted() {
    awk -v groups=" $groups " '
        /^\[/      { group = substr($0, 2, index($0, "]") - 2); next }
        /^#|^ *$/  { next }
        index(groups, " " group " ")' "$list"
}

is_installed() {
    dpkg-query --show --showformat='${db:Status-Status}\n' "$1" 2>/dev/null | grep -q '^installed$'
}

is_known() {
    apt-cache show --no-all-versions "$1" >/dev/null 2>&1
}

# Each wanted line of which no alternative is installed.
missing_lines() {
    wanted | while read -r line; do
        for name in $(echo "$line" | tr -d '|'); do
            is_installed "$name" && continue 2
        done
        echo "$line"
    done
}

# Of each missing line the first name that apt knows, or the first at all.
names_of() {
    echo "$1" | while read -r line; do
        choice=${line%% *}
        for name in $(echo "$line" | tr -d '|'); do
            if is_known "$name"; then
                choice=$name
                break
            fi
        done
        printf ' %s' "$choice"
    done
}

if [ "$(uname -s)" != Linux ]; then
    exit 0
fi

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This is not Debian or Ubuntu. Lower Back Trainer needs what these packages hold there; most desktops have it:" >&2
    echo " $(wanted | tr '\n' ',' | sed 's/,$//; s/,/, /g')" >&2
    exit 0
fi

missing=$(missing_lines)
if [ -z "$missing" ]; then
    exit 0
fi

if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    as_root=no
fi

if [ "$as_root" != no ]; then
    echo "Installing system packages:$(names_of "$missing")" >&2
    $as_root apt-get -q update >/dev/null || echo "apt-get update failed; trying with the lists that are here." >&2
    names=$(names_of "$missing") # again: an empty list of packages knows no name before the update
    # shellcheck disable=SC2086  (one word each is meant)
    if $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends $names >/dev/null; then
        exit 0
    fi
    echo "apt-get could not install them." >&2
fi

echo "Some system packages are missing. If something fails below, type this and try again:" >&2
echo "    sudo apt-get update && sudo apt-get install --no-install-recommends$(names_of "$missing")" >&2
