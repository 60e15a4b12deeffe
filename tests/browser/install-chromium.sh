#!/bin/sh
# Makes sure that a Chromium is here for the tests that open a page in a real browser.
set -eu

for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done

become_root=""
if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        become_root="sudo -n"
    else
        become_root="no"
    fi
fi

if [ "$become_root" != "no" ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Debian's Chromium for the browser tests ..."
    $become_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $become_root apt-get install -y -qq chromium >/dev/null
    exit 0
fi

cat >&2 <<'MESSAGE'
The browser tests need Chromium, and this user may not install it.
On Debian or Ubuntu:  sudo apt-get install chromium
Elsewhere: install Chromium or Chrome so that `chromium`, `chromium-browser` or `google-chrome` is
on the PATH, then run `make test` again. RETOLD_SKIP_BROWSER=1 make test leaves those tests out.
MESSAGE
[ "${RETOLD_SKIP_BROWSER:-}" = "1" ]
