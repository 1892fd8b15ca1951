; The Windows installer: per user, no administrator, silent with /S.
;   makensis -DVERSION=0.1.0 packaging\windows\installer.nsi      (also runs on Debian: apt install nsis)
; Expects the program folder in dist\tieout; writes dist\tieout-VERSION-setup.exe.

Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
ManifestDPIAware true

!ifndef VERSION
  !error "give the version: makensis -DVERSION=x.y.z"
!endif
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Tieout"
!define ROOT "..\.." ; makensis works in the folder of this script

Name "Tieout ${VERSION}"
OutFile "${ROOT}\dist\tieout-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\Tieout"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Tieout"
VIAddVersionKey "FileDescription" "Tieout installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence, Tieout contributors"

!include "MUI2.nsh"
!include "FileFunc.nsh"
!insertmacro MUI_PAGE_LICENSE "${ROOT}\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Section "Tieout"
  ; A running program holds its files: rename fails then, and nothing has been changed yet.
  IfFileExists "$INSTDIR\Tieout.exe" 0 fresh
    ClearErrors
    Rename "$INSTDIR\Tieout.exe" "$INSTDIR\Tieout.old"
    IfErrors 0 replace
      MessageBox MB_OK|MB_ICONEXCLAMATION "Tieout is running. Close it and install again." /SD IDOK
      SetErrorLevel 2
      Abort
  replace:
    RMDir /r "$INSTDIR\_internal"
    Delete "$INSTDIR\Tieout.old"
  fresh:
  SetOutPath "$INSTDIR"
  File /r "${ROOT}\dist\tieout\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\Tieout.lnk" "$INSTDIR\Tieout.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Tieout"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Publisher" "Tieout contributors"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\Tieout.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

; Company files are the user's own and stay where they are.
Section "Uninstall"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\Tieout.exe"
  Delete "$INSTDIR\tieout-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Tieout.lnk"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
