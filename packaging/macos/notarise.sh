#!/usr/bin/env bash
# Sign dist/Tieout.app from the inside out, make the disk image, have Apple check it, staple the answer.
#   IDENTITY="Developer ID Application: NAME (TEAM)" PROFILE=notary-profile packaging/macos/notarise.sh VERSION
# PROFILE is stored once with `xcrun notarytool store-credentials`. Without an IDENTITY the image stays unsigned.
set -euo pipefail
cd "$(dirname "$0")/../.."
version="${1:?give the version}"
app="dist/Tieout.app"
image="dist/tieout-$version-$(uname -m).dmg"
entitlements="packaging/macos/entitlements.plist"

if [ -n "${IDENTITY:-}" ]; then
  # Not --deep: it signs in the wrong order and gives every library the program's entitlements.
  find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
    xargs -0 -n 20 codesign --force --timestamp --options runtime --sign "$IDENTITY"
  find "$app/Contents" -type d -name '*.framework' -print0 |
    xargs -0 -n 1 codesign --force --timestamp --options runtime --sign "$IDENTITY"
  codesign --force --timestamp --options runtime --entitlements "$entitlements" --sign "$IDENTITY" "$app"
  codesign --verify --strict --verbose=2 "$app"
fi

staging="$(mktemp -d)"
trap 'rm -rf "$staging"' EXIT
cp -R "$app" "$staging/"
ln -s /Applications "$staging/Applications"
hdiutil create -volname Tieout -srcfolder "$staging" -format ULFO -ov "$image"

if [ -n "${IDENTITY:-}" ]; then
  codesign --force --timestamp --sign "$IDENTITY" "$image"
  xcrun notarytool submit "$image" --keychain-profile "${PROFILE:?name the notarytool profile}" --wait
  xcrun stapler staple "$image"
fi
shasum -a 256 "$image"
