; SPDX-License-Identifier: GPL-3.0-or-later
; Inno Setup 6 script of the Windows installer; README.md in this folder says how the folder `stage` is made.
; Compile with: iscc /DAppVersion=0.1.0 motcua.iss
#ifndef AppVersion
  #define AppVersion "0.1.0"
#endif

[Setup]
AppId={{6C6C1D3A-3B0E-4C53-9D5B-6D0C9A6B7E41}
AppName=MotCua
AppVersion={#AppVersion}
AppPublisher=MotCua contributors
DefaultDirName={autopf}\MotCua
DefaultGroupName=MotCua
LicenseFile=..\..\LICENSE
OutputDir=output
OutputBaseFilename=motcua-{#AppVersion}-setup
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; A clerk without administrator's rights can install it for themselves.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
UninstallDisplayIcon={app}\motcua.exe
CloseApplications=yes

[Languages]
; Vietnamese.isl is an unofficial translation of Inno Setup's own texts: put it beside this script.
Name: "vi"; MessagesFile: "Vietnamese.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
vi.Training=Một Cửa (tập huấn)
en.Training=MotCua (training)
vi.Counter=Một Cửa
en.Counter=MotCua

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"

[Files]
Source: "stage\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{group}\{cm:Counter}"; Filename: "{app}\motcua.exe"
Name: "{group}\{cm:Training}"; Filename: "{app}\motcua.exe"; Parameters: "--training"
Name: "{autodesktop}\{cm:Counter}"; Filename: "{app}\motcua.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\motcua.exe"; Description: "{cm:LaunchProgram,MotCua}"; Flags: nowait postinstall skipifsilent

; The data folder of each user (%LOCALAPPDATA%\motcua) is never touched: taking the program away must not take the record.
