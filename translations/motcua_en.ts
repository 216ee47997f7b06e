<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>MotCua is free software under the GNU General Public License, version 3 or later: use it, study it, change it and pass it on. It comes without any warranty.</source>
        <translation>MotCua is free software under the GNU General Public License, version 3 or later: use it, study it, change it and pass it on. It comes without any warranty.</translation>
    </message>
    <message>
        <source>What it stands on</source>
        <translation>What it stands on</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>training: everything is fictitious</source>
        <translation>training: everything is fictitious</translation>
    </message>
</context>
<context>
    <name>AcceptStep</name>
    <message>
        <source>At this counter</source>
        <translation>At this counter</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>Electronically</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Read it with the citizen</source>
        <translation>Read it with the citizen</translation>
    </message>
    <message>
        <source>How does the result come?</source>
        <translation>How does the result come?</translation>
    </message>
    <message>
        <source>Address to send it to</source>
        <translation>Address to send it to</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>Handed in by</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Result on</source>
        <translation>Result on</translation>
    </message>
    <message>
        <source>Lunar calendar</source>
        <translation>Lunar calendar</translation>
    </message>
    <message>
        <source>%1 kinds</source>
        <translation>%1 kinds</translation>
    </message>
    <message>
        <source>%1 originals</source>
        <translation>%1 originals</translation>
    </message>
    <message>
        <source>%1 copies</source>
        <translation>%1 copies</translation>
    </message>
    <message>
        <source>%1 electronic</source>
        <translation>%1 electronic</translation>
    </message>
    <message>
        <source>by the province&apos;s table</source>
        <translation>by the province&apos;s table</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>%1, paid in cash</source>
        <translation>%1, paid in cash</translation>
    </message>
    <message>
        <source>%1, paid by transfer</source>
        <translation>%1, paid by transfer</translation>
    </message>
    <message>
        <source>%1, not paid yet</source>
        <translation>%1, not paid yet</translation>
    </message>
    <message>
        <source>no due date can be promised yet</source>
        <translation>no due date can be promised yet</translation>
    </message>
    <message>
        <source>accept and print</source>
        <translation>accept and print</translation>
    </message>
    <message>
        <source>%1 only seen</source>
        <translation>%1 only seen</translation>
    </message>
</context>
<context>
    <name>ActionText</name>
    <message>
        <source>Portal reference</source>
        <translation>Portal reference</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Papers asked for</source>
        <translation>Papers asked for</translation>
    </message>
    <message>
        <source>Complete by</source>
        <translation>Complete by</translation>
    </message>
    <message>
        <source>New due date</source>
        <translation>New due date</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Received there</source>
        <translation>Received there</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>Pay by</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Told by</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>Without slip</source>
        <translation>Without slip</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Postal tracking code</source>
        <translation>Postal tracking code</translation>
    </message>
    <message>
        <source>Originals given back</source>
        <translation>Originals given back</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>cash</translation>
    </message>
    <message>
        <source>bank transfer</source>
        <translation>bank transfer</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>The applicant</source>
        <translation>The applicant</translation>
    </message>
    <message>
        <source>A proxy</source>
        <translation>A proxy</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>Electronically</translation>
    </message>
    <message>
        <source>chip of the card</source>
        <translation>chip of the card</translation>
    </message>
    <message>
        <source>QR code of the card</source>
        <translation>QR code of the card</translation>
    </message>
    <message>
        <source>population database</source>
        <translation>population database</translation>
    </message>
    <message>
        <source>VNeID</source>
        <translation>VNeID</translation>
    </message>
    <message>
        <source>papers seen by the officer</source>
        <translation>papers seen by the officer</translation>
    </message>
    <message>
        <source>At the applicant&apos;s request</source>
        <translation>At the applicant&apos;s request</translation>
    </message>
    <message>
        <source>The papers asked for did not come in time</source>
        <translation>The papers asked for did not come in time</translation>
    </message>
    <message>
        <source>The payment asked for did not come in time</source>
        <translation>The payment asked for did not come in time</translation>
    </message>
    <message>
        <source>Under sector law</source>
        <translation>Under sector law</translation>
    </message>
    <message>
        <source>Applicant&apos;s name</source>
        <translation>Applicant&apos;s name</translation>
    </message>
    <message>
        <source>Applicant&apos;s number</source>
        <translation>Applicant&apos;s number</translation>
    </message>
    <message>
        <source>Applicant&apos;s date of birth</source>
        <translation>Applicant&apos;s date of birth</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Name of the organisation</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Way of return</source>
        <translation>Way of return</translation>
    </message>
    <message>
        <source>Address of return</source>
        <translation>Address of return</translation>
    </message>
    <message>
        <source>Processing case</source>
        <translation>Processing case</translation>
    </message>
    <message>
        <source>The result paper</source>
        <translation>The result paper</translation>
    </message>
    <message>
        <source>Paper of the dossier</source>
        <translation>Paper of the dossier</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>at the counter</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>by post</translation>
    </message>
    <message>
        <source>electronically</source>
        <translation>electronically</translation>
    </message>
</context>
<context>
    <name>AppointmentText</name>
    <message>
        <source>Day, month and year</source>
        <translation>Day, month and year</translation>
    </message>
    <message>
        <source>As 9:15</source>
        <translation>As 9:15</translation>
    </message>
    <message>
        <source>Say who comes.</source>
        <translation>Say who comes.</translation>
    </message>
    <message>
        <source>Taken, or outside working hours; every 15 minutes one</source>
        <translation>Taken, or outside working hours; every 15 minutes one</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>Nobody has an appointment in the next two weeks.</source>
        <translation>Nobody has an appointment in the next two weeks.</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>Is here</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>Who comes</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Book</translation>
    </message>
</context>
<context>
    <name>BackupCheck</name>
    <message>
        <source>Backup file</source>
        <translation>Backup file</translation>
    </message>
    <message>
        <source>Backups (*.backup);;All files (*)</source>
        <translation>Backups (*.backup);;All files (*)</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>This is needed.</translation>
    </message>
    <message>
        <source>Unpacking and checking…</source>
        <translation>Unpacking and checking…</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Login on the day of the backup; empty if there was only one</source>
        <translation>Login on the day of the backup; empty if there was only one</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Password of that day</source>
        <translation>Password of that day</translation>
    </message>
    <message>
        <source>By the recovery code of the envelope</source>
        <translation>By the recovery code of the envelope</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoose…</translation>
    </message>
    <message>
        <source>&amp;Check the file</source>
        <translation>&amp;Check the file</translation>
    </message>
    <message>
        <source>Do not rely on this file. %1</source>
        <translation>Do not rely on this file. %1</translation>
    </message>
    <message>
        <source>✔ The backup is whole: it can be restored.</source>
        <translation>✔ The backup is whole: it can be restored.</translation>
    </message>
    <message>
        <source>The backup opens, but something in it is damaged. Make a new one.</source>
        <translation>The backup opens, but something in it is damaged. Make a new one.</translation>
    </message>
    <message>
        <source>%1, desk %2</source>
        <translation>%1, desk %2</translation>
    </message>
    <message>
        <source>Newest step in it: %1</source>
        <translation>Newest step in it: %1</translation>
    </message>
    <message>
        <source>Dossiers: %1 · attachments: %2 · officers: %3</source>
        <translation>Dossiers: %1 · attachments: %2 · officers: %3</translation>
    </message>
    <message>
        <source>Attachments missing: %1</source>
        <translation>Attachments missing: %1</translation>
    </message>
    <message>
        <source>Size of the file: %1</source>
        <translation>Size of the file: %1</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Sealed as it lies here: whoever finds the drive reads nothing.</source>
        <translation>Sealed as it lies here: whoever finds the drive reads nothing.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Folder, best on a USB drive</source>
        <translation>Folder, best on a USB drive</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Browse…</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Folder for backups</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>Back up &amp;now</translation>
    </message>
    <message>
        <source>If this computer is lost</source>
        <translation>If this computer is lost</translation>
    </message>
    <message>
        <source>Install MotCua on another computer. Instead of setting up an office, restore the backup with this command; it asks for the last code this desk has printed, so that no code is given twice.</source>
        <translation>Install MotCua on another computer. Instead of setting up an office, restore the backup with this command; it asks for the last code this desk has printed, so that no code is given twice.</translation>
    </message>
    <message>
        <source>Command that restores a backup</source>
        <translation>Command that restores a backup</translation>
    </message>
    <message>
        <source>The passwords are those of the day of the backup. What was here before the restore is kept aside in the data folder.</source>
        <translation>The passwords are those of the day of the backup. What was here before the restore is kept aside in the data folder.</translation>
    </message>
    <message>
        <source>No USB drive is plugged in.</source>
        <translation>No USB drive is plugged in.</translation>
    </message>
    <message>
        <source>%1: %2 free</source>
        <translation>%1: %2 free</translation>
    </message>
    <message>
        <source>This desk has never been backed up.</source>
        <translation>This desk has never been backed up.</translation>
    </message>
    <message>
        <source>Last backup: today.</source>
        <translation>Last backup: today.</translation>
    </message>
    <message>
        <source>Last backup: %1, %2 days ago.</source>
        <translation>Last backup: %1, %2 days ago.</translation>
    </message>
    <message>
        <source>Choose the folder to back up to.</source>
        <translation>Choose the folder to back up to.</translation>
    </message>
    <message>
        <source>Backing up, then reading it again…</source>
        <translation>Backing up, then reading it again…</translation>
    </message>
    <message>
        <source>Written, read again and found whole: %1</source>
        <translation>Written, read again and found whole: %1</translation>
    </message>
    <message>
        <source>Look into a backup</source>
        <translation>Look into a backup</translation>
    </message>
    <message>
        <source>Whether an older file still opens, and what it holds. Nothing is restored or changed.</source>
        <translation>Whether an older file still opens, and what it holds. Nothing is restored or changed.</translation>
    </message>
</context>
<context>
    <name>BoardText</name>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>%1, desk %2</source>
        <translation>%1, desk %2</translation>
    </message>
    <message>
        <source>Now called</source>
        <translation>Now called</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Please take a seat; your number will be called.</source>
        <translation>Please take a seat; your number will be called.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Next: %1</translation>
    </message>
</context>
<context>
    <name>CameraBar</name>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>Light of the camera, for dark places</source>
        <translation>Light of the camera, for dark places</translation>
    </message>
    <message>
        <source>Start &amp;again</source>
        <translation>Start &amp;again</translation>
    </message>
    <message>
        <source>&amp;Brightness</source>
        <translation>&amp;Brightness</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>Camera to use</source>
        <translation>Camera to use</translation>
    </message>
    <message>
        <source>Light of the camera</source>
        <translation>Light of the camera</translation>
    </message>
    <message>
        <source>Start the camera again</source>
        <translation>Start the camera again</translation>
    </message>
    <message>
        <source>Brightness of the picture</source>
        <translation>Brightness of the picture</translation>
    </message>
    <message>
        <source>Zoom of the camera</source>
        <translation>Zoom of the camera</translation>
    </message>
</context>
<context>
    <name>CameraFold</name>
    <message>
        <source>Scan with the camera</source>
        <translation>Scan with the camera</translation>
    </message>
</context>
<context>
    <name>CameraPreview</name>
    <message>
        <source>The card has been read</source>
        <translation>The card has been read</translation>
    </message>
    <message>
        <source>The code is incomplete. Hold the card still, once more.</source>
        <translation>The code is incomplete. Hold the card still, once more.</translation>
    </message>
    <message>
        <source>A code has been read that is not an ID card&apos;s</source>
        <translation>A code has been read that is not an ID card&apos;s</translation>
    </message>
    <message>
        <source>The camera is off</source>
        <translation>The camera is off</translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <translation>The camera is starting…</translation>
    </message>
    <message>
        <source>Hold the QR code of the card in the frame</source>
        <translation>Hold the QR code of the card in the frame</translation>
    </message>
    <message>
        <source>Bring the card nearer and hold it still</source>
        <translation>Bring the card nearer and hold it still</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>Picture of the camera</translation>
    </message>
</context>
<context>
    <name>CatalogueSection</name>
    <message>
        <source>Procedures</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Fee policies</source>
        <translation>Fee policies</translation>
    </message>
    <message>
        <source>Changes of the province</source>
        <translation>Changes of the province</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>Unknown file</source>
        <translation>Unknown file</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Procedures, fees and holidays. A dossier keeps the version it was accepted under.</source>
        <translation>Procedures, fees and holidays. A dossier keeps the version it was accepted under.</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Take in a file</source>
        <translation>Take in a file</translation>
    </message>
    <message>
        <source>Changes of the province, holidays, fee policies or a new catalogue, as JSON. It is checked first; nothing is taken in by half.</source>
        <translation>Changes of the province, holidays, fee policies or a new catalogue, as JSON. It is checked first; nothing is taken in by half.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Browse…</translation>
    </message>
    <message>
        <source>&amp;Check it</source>
        <translation>&amp;Check it</translation>
    </message>
    <message>
        <source>&amp;Take it in</source>
        <translation>&amp;Take it in</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>%1: %2 rows can be used.</source>
        <translation>%1: %2 rows can be used.</translation>
    </message>
    <message>
        <source>Error in line</source>
        <translation>Error in line</translation>
    </message>
    <message>
        <source>Look at line</source>
        <translation>Look at line</translation>
    </message>
    <message>
        <source>Taking in…</source>
        <translation>Taking in…</translation>
    </message>
    <message>
        <source>%1: %2 rows taken in.</source>
        <translation>%1: %2 rows taken in.</translation>
    </message>
</context>
<context>
    <name>ChartText</name>
    <message>
        <source>Received today by the hour</source>
        <translation>Received today by the hour</translation>
    </message>
    <message>
        <source>%1:00 - %2</source>
        <translation>%1:00 - %2</translation>
    </message>
    <message>
        <source>Finished in time, %, last 14 days</source>
        <translation>Finished in time, %, last 14 days</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 of %3</translation>
    </message>
    <message>
        <source>Minutes waited, by the hour</source>
        <translation>Minutes waited, by the hour</translation>
    </message>
</context>
<context>
    <name>ChecklistStep</name>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>What was handed in</source>
        <translation>What was handed in</translation>
    </message>
    <message>
        <source>&amp;All handed in (Ctrl+A)</source>
        <translation>&amp;All handed in (Ctrl+A)</translation>
    </message>
    <message>
        <source>Refuse: form 0&amp;3 (Ctrl+3)</source>
        <translation>Refuse: form 0&amp;3 (Ctrl+3)</translation>
    </message>
    <message>
        <source>This procedure asks for no papers.</source>
        <translation>This procedure asks for no papers.</translation>
    </message>
    <message>
        <source>%1 of %2 in order · Space: as asked, 0-9: number, K: not needed</source>
        <translation>%1 of %2 in order · Space: as asked, 0-9: number, K: not needed</translation>
    </message>
    <message>
        <source>One paper is missing. What about it?</source>
        <translation>One paper is missing. What about it?</translation>
    </message>
    <message>
        <source>%1 papers are missing. What about them?</source>
        <translation>%1 papers are missing. What about them?</translation>
    </message>
    <message>
        <source>Choose what to do about the missing papers.</source>
        <translation>Choose what to do about the missing papers.</translation>
    </message>
    <message>
        <source>all handed in</source>
        <translation>all handed in</translation>
    </message>
    <message>
        <source>the rest is not needed</source>
        <translation>the rest is not needed</translation>
    </message>
    <message>
        <source>ask for papers</source>
        <translation>ask for papers</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>refuse</translation>
    </message>
    <message>
        <source>%1 original</source>
        <translation>%1 original</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 copy</translation>
    </message>
    <message>
        <source>any kind</source>
        <translation>any kind</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>Asked: %1</translation>
    </message>
    <message>
        <source>Taken from what is held already, no paper asked</source>
        <translation>Taken from what is held already, no paper asked</translation>
    </message>
    <message>
        <source>Not needed in this case</source>
        <translation>Not needed in this case</translation>
    </message>
    <message>
        <source>held since %1: key R takes it</source>
        <translation>held since %1: key R takes it</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in order</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Electronic</source>
        <translation>Electronic</translation>
    </message>
    <message>
        <source>Papers and what was handed in</source>
        <translation>Papers and what was handed in</translation>
    </message>
    <message>
        <source>Other papers</source>
        <translation>Other papers</translation>
    </message>
    <message>
        <source>&amp;Not needed here (Ctrl+0)</source>
        <translation>&amp;Not needed here (Ctrl+0)</translation>
    </message>
    <message>
        <source>Ask: form 0&amp;2 (Ctrl+2)</source>
        <translation>Ask: form 0&amp;2 (Ctrl+2)</translation>
    </message>
    <message>
        <source>Seen and given back</source>
        <translation>Seen and given back</translation>
    </message>
    <message>
        <source>Only shown: look at it and give it back</source>
        <translation>Only shown: look at it and give it back</translation>
    </message>
    <message>
        <source>All papers depend on the case: mark those that were handed in (Space).</source>
        <translation>All papers depend on the case: mark those that were handed in (Space).</translation>
    </message>
    <message>
        <source>record and print</source>
        <translation>record and print</translation>
    </message>
</context>
<context>
    <name>ChipLine</name>
    <message>
        <source>A card lies on the reader. Scan its QR code, or type the last 6 digits of its number.</source>
        <translation>A card lies on the reader. Scan its QR code, or type the last 6 digits of its number.</translation>
    </message>
    <message>
        <source>Lay the card on the reader to have its chip read.</source>
        <translation>Lay the card on the reader to have its chip read.</translation>
    </message>
    <message>
        <source>Opening the chip - leave the card there …</source>
        <translation>Opening the chip - leave the card there …</translation>
    </message>
    <message>
        <source>Reading the chip - leave the card there …</source>
        <translation>Reading the chip - leave the card there …</translation>
    </message>
    <message>
        <source>Checking whether the chip is real …</source>
        <translation>Checking whether the chip is real …</translation>
    </message>
    <message>
        <source>Reading the portrait …</source>
        <translation>Reading the portrait …</translation>
    </message>
    <message>
        <source>The card was lifted. Lay it back: the reading goes on where it stopped.</source>
        <translation>The card was lifted. Lay it back: the reading goes on where it stopped.</translation>
    </message>
    <message>
        <source>This chip does not open with this number: another person&apos;s card lies on the reader, or the number is mistyped.</source>
        <translation>This chip does not open with this number: another person&apos;s card lies on the reader, or the number is mistyped.</translation>
    </message>
    <message>
        <source>Last 6 digits</source>
        <translation>Last 6 digits</translation>
    </message>
    <message>
        <source>&amp;Read the chip</source>
        <translation>&amp;Read the chip</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>Try a&amp;gain</translation>
    </message>
    <message>
        <source>Without the c&amp;hip</source>
        <translation>Without the c&amp;hip</translation>
    </message>
    <message>
        <source>Six digits are needed</source>
        <translation>Six digits are needed</translation>
    </message>
    <message>
        <source>A passport lies on the reader. Type its number and the date of birth below, and here the day it expires.</source>
        <translation>A passport lies on the reader. Type its number and the date of birth below, and here the day it expires.</translation>
    </message>
    <message>
        <source>Passport expires on</source>
        <translation>Passport expires on</translation>
    </message>
    <message>
        <source>Number, whole date of birth and whole date of expiry are needed</source>
        <translation>Number, whole date of birth and whole date of expiry are needed</translation>
    </message>
</context>
<context>
    <name>CitizenColumn</name>
    <message>
        <source>Nobody has been identified yet.</source>
        <translation>Nobody has been identified yet.</translation>
    </message>
    <message>
        <source>Portrait off the chip</source>
        <translation>Portrait off the chip</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>To know</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>The sources differ</source>
        <translation>The sources differ</translation>
    </message>
    <message>
        <source>Sources agree</source>
        <translation>Sources agree</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>Handed in by</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>Portrait of who hands in, off the chip</source>
        <translation>Portrait of who hands in, off the chip</translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>agrees</source>
        <translation>agrees</translation>
    </message>
    <message>
        <source>one source</source>
        <translation>one source</translation>
    </message>
    <message>
        <source>known fault</source>
        <translation>known fault</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>differs</translation>
    </message>
</context>
<context>
    <name>ConfirmLogin</name>
    <message>
        <source>Type your own password, the one you log in with, so that it is you who does this.</source>
        <translation>Type your own password, the one you log in with, so that it is you who does this.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Go on</translation>
    </message>
</context>
<context>
    <name>ConnectText</name>
    <message>
        <source>Certificate authority of the province</source>
        <translation>Certificate authority of the province</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificates (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Please type the address of the service.</source>
        <translation>Please type the address of the service.</translation>
    </message>
    <message>
        <source>Please type the code.</source>
        <translation>Please type the code.</translation>
    </message>
    <message>
        <source>These must be 64 digits, 0-9 and a-f.</source>
        <translation>These must be 64 digits, 0-9 and a-f.</translation>
    </message>
    <message>
        <source>Connected: %1, desk %2. What was done here is being sent.</source>
        <translation>Connected: %1, desk %2. What was done here is being sent.</translation>
    </message>
    <message>
        <source>Asking the service …</source>
        <translation>Asking the service …</translation>
    </message>
    <message>
        <source>This desk works alone</source>
        <translation>This desk works alone</translation>
    </message>
    <message>
        <source>Everything is kept on this machine. Once it is connected with the centre, what is done here is sent by itself, also what was done before.</source>
        <translation>Everything is kept on this machine. Once it is connected with the centre, what is done here is sent by itself, also what was done before.</translation>
    </message>
    <message>
        <source>Please ask an administrator of your office to connect it.</source>
        <translation>Please ask an administrator of your office to connect it.</translation>
    </message>
    <message>
        <source>&amp;Address of the service</source>
        <translation>&amp;Address of the service</translation>
    </message>
    <message>
        <source>https://name, or https://name:port</source>
        <translation>https://name, or https://name:port</translation>
    </message>
    <message>
        <source>&amp;Code for this desk</source>
        <translation>&amp;Code for this desk</translation>
    </message>
    <message>
        <source>Given once by the administrator of the service.</source>
        <translation>Given once by the administrator of the service.</translation>
    </message>
    <message>
        <source>Certificate and proxy</source>
        <translation>Certificate and proxy</translation>
    </message>
    <message>
        <source>&amp;Fingerprint, as the administrator reads it out</source>
        <translation>&amp;Fingerprint, as the administrator reads it out</translation>
    </message>
    <message>
        <source>May be left empty when the certificate is generally trusted.</source>
        <translation>May be left empty when the certificate is generally trusted.</translation>
    </message>
    <message>
        <source>Certificate authority &amp;file …</source>
        <translation>Certificate authority &amp;file …</translation>
    </message>
    <message>
        <source>Certificate authority file</source>
        <translation>Certificate authority file</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation>Co&amp;nnect</translation>
    </message>
    <message>
        <source>A training office is connected with a service on this machine only.</source>
        <translation>A training office is connected with a service on this machine only.</translation>
    </message>
    <message>
        <source>Left empty: as this machine is set. name:port, or none.</source>
        <translation>Left empty: as this machine is set. name:port, or none.</translation>
    </message>
    <message>
        <source>Pro&amp;xy of your network</source>
        <translation>Pro&amp;xy of your network</translation>
    </message>
    <message>
        <source>This must be name:port, or the word none.</source>
        <translation>This must be name:port, or the word none.</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Address for letters</source>
        <translation>Address for letters</translation>
    </message>
    <message>
        <source>Electronic identity (VNeID)</source>
        <translation>Electronic identity (VNeID)</translation>
    </message>
    <message>
        <source>Agrees to be told by</source>
        <translation>Agrees to be told by</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Zalo</source>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>Agrees to be told by %1</source>
        <translation>Agrees to be told by %1</translation>
    </message>
    <message>
        <source>Address for letters, electronic identity</source>
        <translation>Address for letters, electronic identity</translation>
    </message>
    <message>
        <source>None, or not asked</source>
        <translation>None, or not asked</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>Level 1</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>Level 2</translation>
    </message>
</context>
<context>
    <name>ContactTable</name>
    <message>
        <source>Agency</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Competent agencies</source>
        <translation>Competent agencies</translation>
    </message>
</context>
<context>
    <name>DailyText</name>
    <message>
        <source>Received today</source>
        <translation>Received today</translation>
    </message>
    <message>
        <source>To forward today</source>
        <translation>To forward today</translation>
    </message>
    <message>
        <source>After 15:00, forward next morning</source>
        <translation>After 15:00, forward next morning</translation>
    </message>
    <message>
        <source>Forwarded today</source>
        <translation>Forwarded today</translation>
    </message>
    <message>
        <source>In process</source>
        <translation>In process</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Due next working day</source>
        <translation>Due next working day</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Apology due today</source>
        <translation>Apology due today</translation>
    </message>
    <message>
        <source>Awaiting papers</source>
        <translation>Awaiting papers</translation>
    </message>
    <message>
        <source>Result ready</source>
        <translation>Result ready</translation>
    </message>
    <message>
        <source>Not picked up</source>
        <translation>Not picked up</translation>
    </message>
    <message>
        <source>Online, to be answered</source>
        <translation>Online, to be answered</translation>
    </message>
    <message>
        <source>Not sent to the centre</source>
        <translation>Not sent to the centre</translation>
    </message>
    <message>
        <source>Look-ups to confirm</source>
        <translation>Look-ups to confirm</translation>
    </message>
    <message>
        <source>No dossier is late. Well done.</source>
        <translation>No dossier is late. Well done.</translation>
    </message>
    <message>
        <source>No apology has to go out today.</source>
        <translation>No apology has to go out today.</translation>
    </message>
    <message>
        <source>Everything has been sent.</source>
        <translation>Everything has been sent.</translation>
    </message>
    <message>
        <source>Every online dossier has been answered.</source>
        <translation>Every online dossier has been answered.</translation>
    </message>
    <message>
        <source>No dossier in this list.</source>
        <translation>No dossier in this list.</translation>
    </message>
    <message>
        <source>Lists of the day</source>
        <translation>Lists of the day</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>day/month/year</source>
        <translation>day/month/year</translation>
    </message>
</context>
<context>
    <name>DayEndText</name>
    <message>
        <source>Count the cash, 0 when there is none.</source>
        <translation>Count the cash, 0 when there is none.</translation>
    </message>
    <message>
        <source>The till differs by %1: say why, in at least ten characters.</source>
        <translation>The till differs by %1: say why, in at least ten characters.</translation>
    </message>
    <message>
        <source>The day is closed. Print the sheet and sign it.</source>
        <translation>The day is closed. Print the sheet and sign it.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Cash that must be there</source>
        <translation>Cash that must be there</translation>
    </message>
    <message>
        <source>By transfer</source>
        <translation>By transfer</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>Cash counted</translation>
    </message>
    <message>
        <source>Reason of the difference</source>
        <translation>Reason of the difference</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, by %2</translation>
    </message>
    <message>
        <source>Head of the audit log</source>
        <translation>Head of the audit log</translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation>End of the day</translation>
    </message>
    <message>
        <source>close the day</source>
        <translation>close the day</translation>
    </message>
    <message>
        <source>print the sheet</source>
        <translation>print the sheet</translation>
    </message>
    <message>
        <source>hand-over list</source>
        <translation>hand-over list</translation>
    </message>
    <message>
        <source>The till</source>
        <translation>The till</translation>
    </message>
    <message>
        <source>Hand-over list</source>
        <translation>Hand-over list</translation>
    </message>
    <message>
        <source>What goes to each handling unit today, to be signed by both sides.</source>
        <translation>What goes to each handling unit today, to be signed by both sides.</translation>
    </message>
    <message>
        <source>Reason, where it differs</source>
        <translation>Reason, where it differs</translation>
    </message>
    <message>
        <source>Close the day (F6)</source>
        <translation>Close the day (F6)</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>The clock of this computer is behind the last step. Set it right first.</source>
        <translation>The clock of this computer is behind the last step. Set it right first.</translation>
    </message>
    <message>
        <source>Only %1 are left on the disk.</source>
        <translation>Only %1 are left on the disk.</translation>
    </message>
    <message>
        <source>This desk has never been backed up.</source>
        <translation>This desk has never been backed up.</translation>
    </message>
    <message>
        <source>Last backup: %1 days ago.</source>
        <translation>Last backup: %1 days ago.</translation>
    </message>
    <message>
        <source>There are no holidays for the next 60 days: due dates may be wrong.</source>
        <translation>There are no holidays for the next 60 days: due dates may be wrong.</translation>
    </message>
    <message>
        <source>Some holidays of the next 60 days are not decided yet.</source>
        <translation>Some holidays of the next 60 days are not decided yet.</translation>
    </message>
    <message>
        <source>Visits that are not finished: %1</source>
        <translation>Visits that are not finished: %1</translation>
    </message>
    <message>
        <source>Dossiers past their due date: %1</source>
        <translation>Dossiers past their due date: %1</translation>
    </message>
    <message>
        <source>Results nobody has come for: %1</source>
        <translation>Results nobody has come for: %1</translation>
    </message>
    <message>
        <source>Codes left today: %1</source>
        <translation>Codes left today: %1</translation>
    </message>
    <message>
        <source>The card reader is ready.</source>
        <translation>The card reader is ready.</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>No card reader is connected.</translation>
    </message>
    <message>
        <source>Results ready to be picked up: %1</source>
        <translation>Results ready to be picked up: %1</translation>
    </message>
    <message>
        <source>Start of the day: everything is ready</source>
        <translation>Start of the day: everything is ready</translation>
    </message>
    <message>
        <source>Start of the day: %1 to look at</source>
        <translation>Start of the day: %1 to look at</translation>
    </message>
    <message>
        <source>&amp;Read; not again today</source>
        <translation>&amp;Read; not again today</translation>
    </message>
    <message>
        <source>Today&apos;s dossiers are not backed up yet. Plug in the USB drive.</source>
        <translation>Today&apos;s dossiers are not backed up yet. Plug in the USB drive.</translation>
    </message>
    <message>
        <source>&amp;Back up</source>
        <translation>&amp;Back up</translation>
    </message>
    <message>
        <source>Today&apos;s dossiers are not backed up yet. Remind the administrator.</source>
        <translation>Today&apos;s dossiers are not backed up yet. Remind the administrator.</translation>
    </message>
    <message>
        <source>Apologies that must go out today (form 04): %1</source>
        <translation>Apologies that must go out today (form 04): %1</translation>
    </message>
</context>
<context>
    <name>DiagnosisSection</name>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>&amp;Save as a text file…</source>
        <translation>&amp;Save as a text file…</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnosis</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Saved as %1.</translation>
    </message>
    <message>
        <source>For whoever helps you. It names nobody.</source>
        <translation>For whoever helps you. It names nobody.</translation>
    </message>
</context>
<context>
    <name>DifferencePanel</name>
    <message>
        <source>The sources differ. Which one holds?</source>
        <translation>The sources differ. Which one holds?</translation>
    </message>
</context>
<context>
    <name>DoneText</name>
    <message>
        <source>very poor</source>
        <translation>very poor</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>poor</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>fair</translation>
    </message>
    <message>
        <source>good</source>
        <translation>good</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>very good</translation>
    </message>
    <message>
        <source>The papers were given back to %1.</source>
        <translation>The papers were given back to %1.</translation>
    </message>
    <message>
        <source>Handed over to %1.</source>
        <translation>Handed over to %1.</translation>
    </message>
    <message>
        <source>How was the service? Ask, and press 1 to 5; or go on.</source>
        <translation>How was the service? Ask, and press 1 to 5; or go on.</translation>
    </message>
    <message>
        <source>&amp;Print the receipt</source>
        <translation>&amp;Print the receipt</translation>
    </message>
    <message>
        <source>&amp;Next person</source>
        <translation>&amp;Next person</translation>
    </message>
    <message>
        <source>Picture of the person or of the signature</source>
        <translation>Picture of the person or of the signature</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.jpg *.jpeg *.png *.pdf)</source>
        <translation>Pictures and PDF (*.jpg *.jpeg *.png *.pdf)</translation>
    </message>
    <message>
        <source>Kept with the dossier, sealed. The file itself stays where it is.</source>
        <translation>Kept with the dossier, sealed. The file itself stays where it is.</translation>
    </message>
    <message>
        <source>P&amp;hoto or signature…</source>
        <translation>P&amp;hoto or signature…</translation>
    </message>
</context>
<context>
    <name>DoneView</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Address for the result</source>
        <translation>Address for the result</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>One more &amp;dossier, same citizen (Ctrl+D)</source>
        <translation>One more &amp;dossier, same citizen (Ctrl+D)</translation>
    </message>
    <message>
        <source>The &amp;same once more (Ctrl+Shift+D)</source>
        <translation>The &amp;same once more (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>&amp;Print again (Ctrl+P)</source>
        <translation>&amp;Print again (Ctrl+P)</translation>
    </message>
    <message>
        <source>Print the &amp;fee receipt</source>
        <translation>Print the &amp;fee receipt</translation>
    </message>
    <message>
        <source>The &amp;money has come</source>
        <translation>The &amp;money has come</translation>
    </message>
    <message>
        <source>Correct something, with the reason</source>
        <translation>Correct something, with the reason</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Reason, at least 10 letters</source>
        <translation>Reason, at least 10 letters</translation>
    </message>
    <message>
        <source>&amp;Correct and print again</source>
        <translation>&amp;Correct and print again</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Dossier code %1</source>
        <translation>Dossier code %1</translation>
    </message>
    <message>
        <source>Result: %1 · %2</source>
        <translation>Result: %1 · %2</translation>
    </message>
    <message>
        <source>No due date yet</source>
        <translation>No due date yet</translation>
    </message>
    <message>
        <source>Still to pay: %1</source>
        <translation>Still to pay: %1</translation>
    </message>
    <message>
        <source>Write what is right, and why, in at least 10 letters.</source>
        <translation>Write what is right, and why, in at least 10 letters.</translation>
    </message>
    <message>
        <source>Corrected; the slip is printed again.</source>
        <translation>Corrected; the slip is printed again.</translation>
    </message>
    <message>
        <source>one more dossier</source>
        <translation>one more dossier</translation>
    </message>
    <message>
        <source>the same once more</source>
        <translation>the same once more</translation>
    </message>
    <message>
        <source>print again</source>
        <translation>print again</translation>
    </message>
    <message>
        <source>Look at form 01</source>
        <translation>Look at form 01</translation>
    </message>
    <message>
        <source>Received: %1. Enter: the next citizen</source>
        <translation>Received: %1. Enter: the next citizen</translation>
    </message>
    <message>
        <source>Form 01 is being printed …</source>
        <translation>Form 01 is being printed …</translation>
    </message>
    <message>
        <source>Form 01 printed on %1, %2 copies</source>
        <translation>Form 01 printed on %1, %2 copies</translation>
    </message>
    <message>
        <source>Form 01 is not on paper: no printer. It is kept as %1 until you log out.</source>
        <translation>Form 01 is not on paper: no printer. It is kept as %1 until you log out.</translation>
    </message>
</context>
<context>
    <name>DossierColumn</name>
    <message>
        <source>At the counter</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>By post: %1</source>
        <translation>By post: %1</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>Electronically</translation>
    </message>
    <message>
        <source>as the province fixes it</source>
        <translation>as the province fixes it</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>none asked</source>
        <translation>none asked</translation>
    </message>
    <message>
        <source>Dossier so far</source>
        <translation>Dossier so far</translation>
    </message>
    <message>
        <source>Dossier %1 of this visit</source>
        <translation>Dossier %1 of this visit</translation>
    </message>
    <message>
        <source>Procedure, papers, fee and due date will stand here.</source>
        <translation>Procedure, papers, fee and due date will stand here.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>Why this date?</translation>
    </message>
    <message>
        <source>lunar %1</source>
        <translation>lunar %1</translation>
    </message>
</context>
<context>
    <name>DossierListText</name>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
</context>
<context>
    <name>DossierText</name>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation>Represented by</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>Handed in by</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Result by</source>
        <translation>Result by</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>Why this date?</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>Recorded: %1</translation>
    </message>
    <message>
        <source>Print the form</source>
        <translation>Print the form</translation>
    </message>
    <message>
        <source>back</source>
        <translation>back</translation>
    </message>
    <message>
        <source>print the receipt</source>
        <translation>print the receipt</translation>
    </message>
    <message>
        <source>‹ List</source>
        <translation>‹ List</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Time line</translation>
    </message>
    <message>
        <source>residence look-up</source>
        <translation>residence look-up</translation>
    </message>
</context>
<context>
    <name>DossiersText</name>
    <message>
        <source>%1: %2 dossiers</source>
        <translation>%1: %2 dossiers</translation>
    </message>
    <message>
        <source>Nothing found for “%1”. Type a name without marks, or the last digits of a number, telephone or code.</source>
        <translation>Nothing found for “%1”. Type a name without marks, or the last digits of a number, telephone or code.</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Found: %1</translation>
    </message>
    <message>
        <source>The newest %1 of those found; type more to narrow it</source>
        <translation>The newest %1 of those found; type more to narrow it</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>saved lists</source>
        <translation>saved lists</translation>
    </message>
    <message>
        <source>search</source>
        <translation>search</translation>
    </message>
    <message>
        <source>refresh</source>
        <translation>refresh</translation>
    </message>
    <message>
        <source>Name, number, telephone or code</source>
        <translation>Name, number, telephone or code</translation>
    </message>
    <message>
        <source>Search dossiers</source>
        <translation>Search dossiers</translation>
    </message>
</context>
<context>
    <name>EmblemChoice</name>
    <message>
        <source>Picture of the emblem</source>
        <translation>Picture of the emblem</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.jpg *.jpeg)</source>
        <translation>Pictures (*.png *.svg *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>This file is no PNG, SVG or JPEG picture, or too large (4 MB).</source>
        <translation>This file is no PNG, SVG or JPEG picture, or too large (4 MB).</translation>
    </message>
    <message>
        <source>C&amp;hoose a picture…</source>
        <translation>C&amp;hoose a picture…</translation>
    </message>
    <message>
        <source>&amp;Without emblem</source>
        <translation>&amp;Without emblem</translation>
    </message>
    <message>
        <source>Emblem of the office</source>
        <translation>Emblem of the office</translation>
    </message>
</context>
<context>
    <name>FeeText</name>
    <message>
        <source>VietQR code of the transfer</source>
        <translation>VietQR code of the transfer</translation>
    </message>
    <message>
        <source>The office has set no bank account for VietQR.</source>
        <translation>The office has set no bank account for VietQR.</translation>
    </message>
    <message>
        <source>Hand over when the transfer has arrived.</source>
        <translation>Hand over when the transfer has arrived.</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>Still missing: %1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Change: %1</translation>
    </message>
    <message>
        <source>This is less than the fee.</source>
        <translation>This is less than the fee.</translation>
    </message>
    <message>
        <source>Fee still open: %1</source>
        <translation>Fee still open: %1</translation>
    </message>
    <message>
        <source>&amp;Take it now</source>
        <translation>&amp;Take it now</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>Cash given</source>
        <translation>Cash given</translation>
    </message>
</context>
<context>
    <name>FeesStep</name>
    <message>
        <source>Usual</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>The fee differs by case</source>
        <translation>The fee differs by case</translation>
    </message>
    <message>
        <source>&amp;One more original</source>
        <translation>&amp;One more original</translation>
    </message>
    <message>
        <source>Pages of original %1</source>
        <translation>Pages of original %1</translation>
    </message>
    <message>
        <source>Copies of it</source>
        <translation>Copies of it</translation>
    </message>
    <message>
        <source>Take original %1 away</source>
        <translation>Take original %1 away</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>Amount by the province&apos;s table</source>
        <translation>Amount by the province&apos;s table</translation>
    </message>
    <message>
        <source>Leave it empty when nothing is charged at the counter.</source>
        <translation>Leave it empty when nothing is charged at the counter.</translation>
    </message>
    <message>
        <source>%1% off</source>
        <translation>%1% off</translation>
    </message>
    <message>
        <source>Only if: %1 (%2)</source>
        <translation>Only if: %1 (%2)</translation>
    </message>
    <message>
        <source>Why nothing is paid: law, and the paper shown</source>
        <translation>Why nothing is paid: law, and the paper shown</translation>
    </message>
    <message>
        <source>Exempt from the fee</source>
        <translation>Exempt from the fee</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Nothing is to be paid here. Enter goes on.</source>
        <translation>Nothing is to be paid here. Enter goes on.</translation>
    </message>
    <message>
        <source>by the province&apos;s table</source>
        <translation>by the province&apos;s table</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>cash</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>transfer</translation>
    </message>
    <message>
        <source>not paid</source>
        <translation>not paid</translation>
    </message>
    <message>
        <source>&amp;Cash</source>
        <translation>&amp;Cash</translation>
    </message>
    <message>
        <source>Bank &amp;transfer, received</source>
        <translation>Bank &amp;transfer, received</translation>
    </message>
    <message>
        <source>Not &amp;paid yet</source>
        <translation>Not &amp;paid yet</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>No change</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Change: %1</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>Still missing: %1</translation>
    </message>
    <message>
        <source>No code can be shown: the office&apos;s account is not set yet (Settings, Office). A transfer to a known account can still be noted.</source>
        <translation>No code can be shown: the office&apos;s account is not set yet (Settings, Office). A transfer to a known account can still be noted.</translation>
    </message>
    <message>
        <source>Go on when the bank has told that it came.</source>
        <translation>Go on when the bank has told that it came.</translation>
    </message>
    <message>
        <source>The money given is less than the fee.</source>
        <translation>The money given is less than the fee.</translation>
    </message>
    <message>
        <source>At least 10 letters; until then the fee stands.</source>
        <translation>At least 10 letters; until then the fee stands.</translation>
    </message>
    <message>
        <source>The amount is not known here: look into the province&apos;s table and type it above. Empty: it is paid elsewhere or later.</source>
        <translation>The amount is not known here: look into the province&apos;s table and type it above. Empty: it is paid elsewhere or later.</translation>
    </message>
    <message>
        <source>The code for a transfer, with the dossier&apos;s code in it, is shown after acceptance and stands on form 01.</source>
        <translation>The code for a transfer, with the dossier&apos;s code in it, is shown after acceptance and stands on form 01.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>required</source>
        <translation>required</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continue</translation>
    </message>
    <message>
        <source>Making the encrypted records …</source>
        <translation>Making the encrypted records …</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Skip</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Try the devices</source>
        <translation>Try the devices</translation>
    </message>
    <message>
        <source>&amp;Begin to work</source>
        <translation>&amp;Begin to work</translation>
    </message>
    <message>
        <source>A card lies there</source>
        <translation>A card lies there</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Plug it in; it is noticed by itself.</source>
        <translation>Plug it in; it is noticed by itself.</translation>
    </message>
    <message>
        <source>A code was read</source>
        <translation>A code was read</translation>
    </message>
    <message>
        <source>The scanner works.</source>
        <translation>The scanner works.</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Not understood</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Not tried</translation>
    </message>
    <message>
        <source>Scan the QR code of any identity card.</source>
        <translation>Scan the QR code of any identity card.</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Welcome to MotCua</source>
        <translation>Welcome to MotCua</translation>
    </message>
    <message>
        <source>A few questions, then the desk is ready. All records stay encrypted on this machine.</source>
        <translation>A few questions, then the desk is ready. All records stay encrypted on this machine.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Only want to practise? The training office has made-up citizens, cards and dossiers, and keeps away from real records.</source>
        <translation>Only want to practise? The training office has made-up citizens, cards and dossiers, and keeps away from real records.</translation>
    </message>
    <message>
        <source>Open the &amp;training office</source>
        <translation>Open the &amp;training office</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Your office and desk</source>
        <translation>Your office and desk</translation>
    </message>
    <message>
        <source>As they stand on slips and in dossier codes.</source>
        <translation>As they stand on slips and in dossier codes.</translation>
    </message>
    <message>
        <source>Write the name of the office.</source>
        <translation>Write the name of the office.</translation>
    </message>
    <message>
        <source>&amp;Name of the office</source>
        <translation>&amp;Name of the office</translation>
    </message>
    <message>
        <source>For example: UBND xã Hòa Bình</source>
        <translation>For example: UBND xã Hòa Bình</translation>
    </message>
    <message>
        <source>&amp;Identification code</source>
        <translation>&amp;Identification code</translation>
    </message>
    <message>
        <source>For example: H34.05</source>
        <translation>For example: H34.05</translation>
    </message>
    <message>
        <source>Number of this &amp;desk</source>
        <translation>Number of this &amp;desk</translation>
    </message>
    <message>
        <source>At least 8 characters; a short sentence is best.</source>
        <translation>At least 8 characters; a short sentence is best.</translation>
    </message>
    <message>
        <source>○○○ too weak</source>
        <translation>○○○ too weak</translation>
    </message>
    <message>
        <source>●●● strong</source>
        <translation>●●● strong</translation>
    </message>
    <message>
        <source>●●○ good; longer is better</source>
        <translation>●●○ good; longer is better</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>The first officer</source>
        <translation>The first officer</translation>
    </message>
    <message>
        <source>This officer may do everything and adds the others later, in the settings.</source>
        <translation>This officer may do everything and adds the others later, in the settings.</translation>
    </message>
    <message>
        <source>&amp;Make the desk</source>
        <translation>&amp;Make the desk</translation>
    </message>
    <message>
        <source>Write the officer&apos;s name.</source>
        <translation>Write the officer&apos;s name.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>The two passwords are not the same.</translation>
    </message>
    <message>
        <source>&amp;Full name</source>
        <translation>&amp;Full name</translation>
    </message>
    <message>
        <source>&amp;Short name to log in</source>
        <translation>&amp;Short name to log in</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>Password &amp;again</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>That is not the end of the code. Look at your paper.</source>
        <translation>That is not the end of the code. Look at your paper.</translation>
    </message>
    <message>
        <source>&amp;Type the last 5 signs back from your paper</source>
        <translation>&amp;Type the last 5 signs back from your paper</translation>
    </message>
    <message>
        <source>Reader and card work; the chip is genuine.</source>
        <translation>Reader and card work; the chip is genuine.</translation>
    </message>
    <message>
        <source>The reader works; the card is forged or was altered.</source>
        <translation>The reader works; the card is forged or was altered.</translation>
    </message>
    <message>
        <source>The reader works. Whether a card is genuine can be told once its issuer&apos;s certificate is added in the settings.</source>
        <translation>The reader works. Whether a card is genuine can be told once its issuer&apos;s certificate is added in the settings.</translation>
    </message>
    <message>
        <source>They can be connected and tried at any time, in the settings as well.</source>
        <translation>They can be connected and tried at any time, in the settings as well.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Reading …</translation>
    </message>
    <message>
        <source>Waiting for the card</source>
        <translation>Waiting for the card</translation>
    </message>
    <message>
        <source>Leave the card where it is.</source>
        <translation>Leave the card where it is.</translation>
    </message>
    <message>
        <source>Lay the card on the reader.</source>
        <translation>Lay the card on the reader.</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>The chip was read</source>
        <translation>The chip was read</translation>
    </message>
    <message>
        <source>Scan the card&apos;s QR code, or type the last six digits of its number.</source>
        <translation>Scan the card&apos;s QR code, or type the last six digits of its number.</translation>
    </message>
    <message>
        <source>%1. Lay a card on it, then scan its QR code or type six digits.</source>
        <translation>%1. Lay a card on it, then scan its QR code or type six digits.</translation>
    </message>
    <message>
        <source>Last six &amp;digits</source>
        <translation>Last six &amp;digits</translation>
    </message>
    <message>
        <source>&amp;Read the chip</source>
        <translation>&amp;Read the chip</translation>
    </message>
    <message>
        <source>&amp;Training card</source>
        <translation>&amp;Training card</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Printer of all forms</source>
        <translation>Printer of all forms</translation>
    </message>
    <message>
        <source>Print a test &amp;page</source>
        <translation>Print a test &amp;page</translation>
    </message>
    <message>
        <source>Did not print</source>
        <translation>Did not print</translation>
    </message>
    <message>
        <source>Test page sent</source>
        <translation>Test page sent</translation>
    </message>
    <message>
        <source>Look whether the page is whole. All forms are printed here.</source>
        <translation>Look whether the page is whole. All forms are printed here.</translation>
    </message>
    <message>
        <source>Choose the printer of the forms, and try it.</source>
        <translation>Choose the printer of the forms, and try it.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Looking …</translation>
    </message>
    <message>
        <source>Slips are kept as PDF files until the system has a printer.</source>
        <translation>Slips are kept as PDF files until the system has a printer.</translation>
    </message>
    <message>
        <source>Put the recovery code on paper</source>
        <translation>Put the recovery code on paper</translation>
    </message>
    <message>
        <source>It is shown this once and kept nowhere. It opens the records when all passwords are lost: print it or write it down, put it into an envelope, lock it away.</source>
        <translation>It is shown this once and kept nowhere. It opens the records when all passwords are lost: print it or write it down, put it into an envelope, lock it away.</translation>
    </message>
    <message>
        <source>Save the sheet on a USB stick</source>
        <translation>Save the sheet on a USB stick</translation>
    </message>
    <message>
        <source>Not into the folder of the records: their key must not lie beside them.</source>
        <translation>Not into the folder of the records: their key must not lie beside them.</translation>
    </message>
    <message>
        <source>Desk %1</source>
        <translation>Desk %1</translation>
    </message>
    <message>
        <source>Saved. Whoever has that file can open the records: lock the stick away, or print the file elsewhere and delete it.</source>
        <translation>Saved. Whoever has that file can open the records: lock the stick away, or print the file elsewhere and delete it.</translation>
    </message>
    <message>
        <source>Handed to the printer. Look whether the sheet is there and whole.</source>
        <translation>Handed to the printer. Look whether the sheet is there and whole.</translation>
    </message>
    <message>
        <source>&amp;Print it</source>
        <translation>&amp;Print it</translation>
    </message>
    <message>
        <source>Save as &amp;PDF …</source>
        <translation>Save as &amp;PDF …</translation>
    </message>
</context>
<context>
    <name>ForgedPanel</name>
    <message>
        <source>This card is forged or was altered. Keep calm and do not go on with it.</source>
        <translation>This card is forged or was altered. Keep calm and do not go on with it.</translation>
    </message>
    <message>
        <source>&amp;Do not receive</source>
        <translation>&amp;Do not receive</translation>
    </message>
    <message>
        <source>A &amp;supervisor decides …</source>
        <translation>A &amp;supervisor decides …</translation>
    </message>
    <message>
        <source>&amp;Identified without the chip</source>
        <translation>&amp;Identified without the chip</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>How else the person was identified</source>
        <translation>How else the person was identified</translation>
    </message>
    <message>
        <source>Type a reason</source>
        <translation>Type a reason</translation>
    </message>
    <message>
        <source>Refuse with form 0&amp;3 …</source>
        <translation>Refuse with form 0&amp;3 …</translation>
    </message>
    <message>
        <source>Choose a procedure from the list</source>
        <translation>Choose a procedure from the list</translation>
    </message>
    <message>
        <source>Type the legal basis</source>
        <translation>Type the legal basis</translation>
    </message>
    <message>
        <source>The refusal is recorded. Give the person form 03.</source>
        <translation>The refusal is recorded. Give the person form 03.</translation>
    </message>
    <message>
        <source>What they came for</source>
        <translation>What they came for</translation>
    </message>
    <message>
        <source>Name, as the person says</source>
        <translation>Name, as the person says</translation>
    </message>
    <message>
        <source>Not from the card; may stay empty</source>
        <translation>Not from the card; may stay empty</translation>
    </message>
    <message>
        <source>Reason of the refusal</source>
        <translation>Reason of the refusal</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>&amp;Record and print form 03</source>
        <translation>&amp;Record and print form 03</translation>
    </message>
</context>
<context>
    <name>FormSection</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>Time line</source>
        <translation>Time line</translation>
    </message>
</context>
<context>
    <name>IdentifyStep</name>
    <message>
        <source>Citizen</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>handed in by another</source>
        <translation>handed in by another</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>camera</translation>
    </message>
    <message>
        <source>Scan the QR code or lay the card on the reader</source>
        <translation>Scan the QR code or lay the card on the reader</translation>
    </message>
    <message>
        <source>Or type:</source>
        <translation>Or type:</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Locked: %1</source>
        <translation>Locked: %1</translation>
    </message>
    <message>
        <source>What was begun is kept. Type your password to go on.</source>
        <translation>What was begun is kept. Type your password to go on.</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Unlock</translation>
    </message>
    <message>
        <source>&amp;Another officer</source>
        <translation>&amp;Another officer</translation>
    </message>
    <message>
        <source>Emblem of the office</source>
        <translation>Emblem of the office</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Opening the office&apos;s records …</source>
        <translation>Opening the office&apos;s records …</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>&amp;Officer</source>
        <translation>&amp;Officer</translation>
    </message>
    <message>
        <source>&amp;Log in</source>
        <translation>&amp;Log in</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Try again</translation>
    </message>
    <message>
        <source>&amp;Forgotten the password?</source>
        <translation>&amp;Forgotten the password?</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Look and language</source>
        <translation>Look and language</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>This screen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>This desk</translation>
    </message>
    <message>
        <source>S&amp;ounds after a scan</source>
        <translation>S&amp;ounds after a scan</translation>
    </message>
    <message>
        <source>Lock after so long without a key</source>
        <translation>Lock after so long without a key</translation>
    </message>
    <message>
        <source>The dossier under work is kept.</source>
        <translation>The dossier under work is kept.</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
</context>
<context>
    <name>LookupFormText</name>
    <message>
        <source>Looked up by %1. Every look-up is recorded.</source>
        <translation>Looked up by %1. Every look-up is recorded.</translation>
    </message>
    <message>
        <source>Type a dossier&apos;s code, or scan the citizen&apos;s card.</source>
        <translation>Type a dossier&apos;s code, or scan the citizen&apos;s card.</translation>
    </message>
    <message>
        <source>A look-up needs a dossier, or the citizen&apos;s card.</source>
        <translation>A look-up needs a dossier, or the citizen&apos;s card.</translation>
    </message>
    <message>
        <source>Without a dossier, please say for which procedure.</source>
        <translation>Without a dossier, please say for which procedure.</translation>
    </message>
    <message>
        <source>Please say what the data are needed for.</source>
        <translation>Please say what the data are needed for.</translation>
    </message>
    <message>
        <source>&amp;Dossier</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>P&amp;rocedure, where there is no dossier yet</source>
        <translation>P&amp;rocedure, where there is no dossier yet</translation>
    </message>
    <message>
        <source>Its code, as 1.004873</source>
        <translation>Its code, as 1.004873</translation>
    </message>
    <message>
        <source>P&amp;erson</source>
        <translation>P&amp;erson</translation>
    </message>
    <message>
        <source>Pur&amp;pose</source>
        <translation>Pur&amp;pose</translation>
    </message>
    <message>
        <source>What the data are needed for; it stays in the record.</source>
        <translation>What the data are needed for; it stays in the record.</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Who hands it in</source>
        <translation>Who hands it in</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>&amp;Look up</translation>
    </message>
</context>
<context>
    <name>LookupText</name>
    <message>
        <source>Asking the population database …</source>
        <translation>Asking the population database …</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>nothing to ask about</source>
        <translation>nothing to ask about</translation>
    </message>
    <message>
        <source>%1 look-ups</source>
        <translation>%1 look-ups</translation>
    </message>
    <message>
        <source>%1 without a dossier</source>
        <translation>%1 without a dossier</translation>
    </message>
    <message>
        <source>Still to be confirmed: %1</source>
        <translation>Still to be confirmed: %1</translation>
    </message>
    <message>
        <source>Residence look-up</source>
        <translation>Residence look-up</translation>
    </message>
    <message>
        <source>look up</source>
        <translation>look up</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>open the dossier</translation>
    </message>
    <message>
        <source>Only for a dossier or a citizen at the counter, and for a purpose.</source>
        <translation>Only for a dossier or a citizen at the counter, and for a purpose.</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>To be confirmed</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>In 30 days</translation>
    </message>
    <message>
        <source>Still to be confirmed</source>
        <translation>Still to be confirmed</translation>
    </message>
    <message>
        <source>Everything is confirmed.</source>
        <translation>Everything is confirmed.</translation>
    </message>
    <message>
        <source>Look-ups by officer</source>
        <translation>Look-ups by officer</translation>
    </message>
    <message>
        <source>Nobody has looked anybody up.</source>
        <translation>Nobody has looked anybody up.</translation>
    </message>
    <message>
        <source>Who looks up how often</source>
        <translation>Who looks up how often</translation>
    </message>
    <message>
        <source>What is told of the person stands here: card and database side by side, who is competent, and where they lived.</source>
        <translation>What is told of the person stands here: card and database side by side, who is competent, and where they lived.</translation>
    </message>
</context>
<context>
    <name>LookupWords</name>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Found, but wrong</source>
        <translation>Found, but wrong</translation>
    </message>
    <message>
        <source>Still to be confirmed</source>
        <translation>Still to be confirmed</translation>
    </message>
    <message>
        <source>this program&apos;s line to the population database</source>
        <translation>this program&apos;s line to the population database</translation>
    </message>
    <message>
        <source>VNeID on the citizen&apos;s telephone</source>
        <translation>VNeID on the citizen&apos;s telephone</translation>
    </message>
    <message>
        <source>the card&apos;s chip</source>
        <translation>the card&apos;s chip</translation>
    </message>
    <message>
        <source>another way of the sector&apos;s law</source>
        <translation>another way of the sector&apos;s law</translation>
    </message>
    <message>
        <source>single</source>
        <translation>single</translation>
    </message>
    <message>
        <source>married</source>
        <translation>married</translation>
    </message>
    <message>
        <source>divorced</source>
        <translation>divorced</translation>
    </message>
    <message>
        <source>widowed</source>
        <translation>widowed</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>Permanent</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Temporary</translation>
    </message>
    <message>
        <source>Lives there</source>
        <translation>Lives there</translation>
    </message>
    <message>
        <source>This office is competent by residence</source>
        <translation>This office is competent by residence</translation>
    </message>
    <message>
        <source>Another commune is competent by residence</source>
        <translation>Another commune is competent by residence</translation>
    </message>
    <message>
        <source>The competent commune cannot be told from this</source>
        <translation>The competent commune cannot be told from this</translation>
    </message>
    <message>
        <source>without a dossier</source>
        <translation>without a dossier</translation>
    </message>
    <message>
        <source>outside working hours</source>
        <translation>outside working hours</translation>
    </message>
    <message>
        <source>very many in an hour</source>
        <translation>very many in an hour</translation>
    </message>
    <message>
        <source>often without an answer</source>
        <translation>often without an answer</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Making the training office …</source>
        <translation>Making the training office …</translation>
    </message>
    <message>
        <source>First say who the citizen is, then choose the procedure.</source>
        <translation>First say who the citizen is, then choose the procedure.</translation>
    </message>
    <message>
        <source>find</source>
        <translation>find</translation>
    </message>
    <message>
        <source>Change officer</source>
        <translation>Change officer</translation>
    </message>
    <message>
        <source>Log out and quit</source>
        <translation>Log out and quit</translation>
    </message>
    <message>
        <source>Light look</source>
        <translation>Light look</translation>
    </message>
    <message>
        <source>Dark look</source>
        <translation>Dark look</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Text size %1 %</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>lock</translation>
    </message>
    <message>
        <source>No card reader</source>
        <translation>No card reader</translation>
    </message>
    <message>
        <source>Card reader: the card does not answer</source>
        <translation>Card reader: the card does not answer</translation>
    </message>
    <message>
        <source>Card reader: ready</source>
        <translation>Card reader: ready</translation>
    </message>
    <message>
        <source>Card reader: a card lies there</source>
        <translation>Card reader: a card lies there</translation>
    </message>
    <message>
        <source>Scanner: keyboard scanners work at once</source>
        <translation>Scanner: keyboard scanners work at once</translation>
    </message>
    <message>
        <source>Scanner: %1</source>
        <translation>Scanner: %1</translation>
    </message>
    <message>
        <source>TRAINING · nothing here is real, and no card is anybody&apos;s</source>
        <translation>TRAINING · nothing here is real, and no card is anybody&apos;s</translation>
    </message>
    <message>
        <source>MotCua · training</source>
        <translation>MotCua · training</translation>
    </message>
    <message>
        <source>Training: the password is %1</source>
        <translation>Training: the password is %1</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>No printer: slips are saved as PDF</source>
        <translation>No printer: slips are saved as PDF</translation>
    </message>
    <message>
        <source>Printer: %1</source>
        <translation>Printer: %1</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Return of results</source>
        <translation>Return of results</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Closing the office&apos;s records …</source>
        <translation>Closing the office&apos;s records …</translation>
    </message>
    <message>
        <source>Card reader: %1 is not connected</source>
        <translation>Card reader: %1 is not connected</translation>
    </message>
    <message>
        <source>Telephone numbers of agencies</source>
        <translation>Telephone numbers of agencies</translation>
    </message>
    <message>
        <source>This counter has been too long without the centre. Everything is kept; no new dossiers are received until it has reached it.</source>
        <translation>This counter has been too long without the centre. Everything is kept; no new dossiers are received until it has reached it.</translation>
    </message>
    <message>
        <source>This counter has not reached the centre for long. Everything is kept; please look after the network in time.</source>
        <translation>This counter has not reached the centre for long. Everything is kept; please look after the network in time.</translation>
    </message>
    <message>
        <source>Open the synchronisation</source>
        <translation>Open the synchronisation</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Residence look-up</source>
        <translation>Residence look-up</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
</context>
<context>
    <name>MediumText</name>
    <message>
        <source>save for a USB medium</source>
        <translation>save for a USB medium</translation>
    </message>
    <message>
        <source>take the answer from it</source>
        <translation>take the answer from it</translation>
    </message>
    <message>
        <source>Save unsent work on the USB medium</source>
        <translation>Save unsent work on the USB medium</translation>
    </message>
    <message>
        <source>The centre&apos;s answer on the USB medium</source>
        <translation>The centre&apos;s answer on the USB medium</translation>
    </message>
    <message>
        <source>Packages (*.goi);;All files (*)</source>
        <translation>Packages (*.goi);;All files (*)</translation>
    </message>
    <message>
        <source>Writing the package …</source>
        <translation>Writing the package …</translation>
    </message>
    <message>
        <source>%1 steps are in %2 (%3).</source>
        <translation>%1 steps are in %2 (%3).</translation>
    </message>
    <message>
        <source>Nothing was waiting. The package %1 only asks what is new.</source>
        <translation>Nothing was waiting. The package %1 only asks what is new.</translation>
    </message>
    <message>
        <source>Not everything fitted: the rest goes with the next package.</source>
        <translation>Not everything fitted: the rest goes with the next package.</translation>
    </message>
    <message>
        <source>Take it to the administrator of the centre. Everything stays here until its answer is taken in.</source>
        <translation>Take it to the administrator of the centre. Everything stays here until its answer is taken in.</translation>
    </message>
    <message>
        <source>Taking in the answer …</source>
        <translation>Taking in the answer …</translation>
    </message>
    <message>
        <source>The answer is taken in: %1 steps accepted, %2 new from others.</source>
        <translation>The answer is taken in: %1 steps accepted, %2 new from others.</translation>
    </message>
    <message>
        <source>%1 steps need you; they stand in the list.</source>
        <translation>%1 steps need you; they stand in the list.</translation>
    </message>
    <message>
        <source>By USB medium, when there is no network for days</source>
        <translation>By USB medium, when there is no network for days</translation>
    </message>
    <message>
        <source>Unsent work goes as a sealed file that only the centre can open; its answer comes back the same way.</source>
        <translation>Unsent work goes as a sealed file that only the centre can open; its answer comes back the same way.</translation>
    </message>
    <message>
        <source>Save unsent &amp;work …</source>
        <translation>Save unsent &amp;work …</translation>
    </message>
    <message>
        <source>Take in the &amp;answer …</source>
        <translation>Take in the &amp;answer …</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>NoticePanel</name>
    <message>
        <source>Ask for papers (form 02)</source>
        <translation>Ask for papers (form 02)</translation>
    </message>
    <message>
        <source>Refuse (form 03)</source>
        <translation>Refuse (form 03)</translation>
    </message>
    <message>
        <source>Papers may be asked for once, all of them in one notice (Decree 118/2025, articles 11.2, 16, 17.1c).</source>
        <translation>Papers may be asked for once, all of them in one notice (Decree 118/2025, articles 11.2, 16, 17.1c).</translation>
    </message>
    <message>
        <source>The reason and its legal basis stand on the form (Decree 118/2025, article 17.1c).</source>
        <translation>The reason and its legal basis stand on the form (Decree 118/2025, article 17.1c).</translation>
    </message>
    <message>
        <source>What is missing, one paper a line</source>
        <translation>What is missing, one paper a line</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>What the citizen can do</source>
        <translation>What the citizen can do</translation>
    </message>
    <message>
        <source>Back to the papers (Esc)</source>
        <translation>Back to the papers (Esc)</translation>
    </message>
    <message>
        <source>&amp;Print again</source>
        <translation>&amp;Print again</translation>
    </message>
    <message>
        <source>Next citizen (Enter)</source>
        <translation>Next citizen (Enter)</translation>
    </message>
    <message>
        <source>Recorded. Give the citizen the papers and form 02.</source>
        <translation>Recorded. Give the citizen the papers and form 02.</translation>
    </message>
    <message>
        <source>Recorded. Give the citizen the papers and form 03.</source>
        <translation>Recorded. Give the citizen the papers and form 03.</translation>
    </message>
    <message>
        <source>Write what is missing.</source>
        <translation>Write what is missing.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Write the reason.</translation>
    </message>
    <message>
        <source>Write the legal basis, as: Điều 17 Nghị định 118/2025/NĐ-CP.</source>
        <translation>Write the legal basis, as: Điều 17 Nghị định 118/2025/NĐ-CP.</translation>
    </message>
    <message>
        <source>&amp;Record and print (F6)</source>
        <translation>&amp;Record and print (F6)</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>Office</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Stands at the head of every form this office prints.</source>
        <translation>Stands at the head of every form this office prints.</translation>
    </message>
    <message>
        <source>Names on forms</source>
        <translation>Names on forms</translation>
    </message>
    <message>
        <source>Superior agency</source>
        <translation>Superior agency</translation>
    </message>
    <message>
        <source>First line at the left: UBND TỈNH …</source>
        <translation>First line at the left: UBND TỈNH …</translation>
    </message>
    <message>
        <source>One-stop unit</source>
        <translation>One-stop unit</translation>
    </message>
    <message>
        <source>As it signs: TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ …</source>
        <translation>As it signs: TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ …</translation>
    </message>
    <message>
        <source>Place before the date</source>
        <translation>Place before the date</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>Hotline</translation>
    </message>
    <message>
        <source>Address of the counter</source>
        <translation>Address of the counter</translation>
    </message>
    <message>
        <source>Account for transfers (VietQR)</source>
        <translation>Account for transfers (VietQR)</translation>
    </message>
    <message>
        <source>Bank (six-digit number)</source>
        <translation>Bank (six-digit number)</translation>
    </message>
    <message>
        <source>Empty: no code for transfers is shown.</source>
        <translation>Empty: no code for transfers is shown.</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Account number</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>Account holder</translation>
    </message>
    <message>
        <source>Test code of the account</source>
        <translation>Test code of the account</translation>
    </message>
    <message>
        <source>Competent agencies</source>
        <translation>Competent agencies</translation>
    </message>
    <message>
        <source>Shown to the clerk when another agency settles the procedure.</source>
        <translation>Shown to the clerk when another agency settles the procedure.</translation>
    </message>
    <message>
        <source>&amp;Add an agency</source>
        <translation>&amp;Add an agency</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>The code for transfers is shown here.</source>
        <translation>The code for transfers is shown here.</translation>
    </message>
    <message>
        <source>Scan it with a banking application: the office&apos;s name must appear.</source>
        <translation>Scan it with a banking application: the office&apos;s name must appear.</translation>
    </message>
    <message>
        <source>Emblem</source>
        <translation>Emblem</translation>
    </message>
    <message>
        <source>On the lock screen and above the office&apos;s name on forms. Empty: forms have none, as Decree 30/2020 has it.</source>
        <translation>On the lock screen and above the office&apos;s name on forms. Empty: forms have none, as Decree 30/2020 has it.</translation>
    </message>
</context>
<context>
    <name>OfficerForms</name>
    <message>
        <source>supervises</source>
        <translation>supervises</translation>
    </message>
    <message>
        <source>administers</source>
        <translation>administers</translation>
    </message>
    <message>
        <source>receives</source>
        <translation>receives</translation>
    </message>
    <message>
        <source>Receives dossiers</source>
        <translation>Receives dossiers</translation>
    </message>
    <message>
        <source>Supervises</source>
        <translation>Supervises</translation>
    </message>
    <message>
        <source>Administers</source>
        <translation>Administers</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>At least 8 characters.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>The two passwords differ.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Once more</translation>
    </message>
</context>
<context>
    <name>OfficerSection</name>
    <message>
        <source>Officers</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Everyone works under their own name; passwords are known to nobody else.</source>
        <translation>Everyone works under their own name; passwords are known to nobody else.</translation>
    </message>
    <message>
        <source>Officers of this desk</source>
        <translation>Officers of this desk</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>Log-in name</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Save the &amp;roles</source>
        <translation>Save the &amp;roles</translation>
    </message>
    <message>
        <source>Set the &amp;password</source>
        <translation>Set the &amp;password</translation>
    </message>
    <message>
        <source>&amp;Disable this officer</source>
        <translation>&amp;Disable this officer</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Letters a-z, digits: lan.nt</source>
        <translation>Letters a-z, digits: lan.nt</translation>
    </message>
    <message>
        <source>&amp;Add the officer</source>
        <translation>&amp;Add the officer</translation>
    </message>
    <message>
        <source>New officer</source>
        <translation>New officer</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Opens the record when all passwords are lost. It is shown once: keep it on paper, locked away, not at the counter.</source>
        <translation>Opens the record when all passwords are lost. It is shown once: keep it on paper, locked away, not at the counter.</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>New recovery code</translation>
    </message>
    <message>
        <source>&amp;Make a new recovery code</source>
        <translation>&amp;Make a new recovery code</translation>
    </message>
    <message>
        <source>I have &amp;written it down</source>
        <translation>I have &amp;written it down</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>disabled</translation>
    </message>
    <message>
        <source>works here now</source>
        <translation>works here now</translation>
    </message>
    <message>
        <source>active</source>
        <translation>active</translation>
    </message>
    <message>
        <source>The roles hold from the next log-in.</source>
        <translation>The roles hold from the next log-in.</translation>
    </message>
    <message>
        <source>The new password is set.</source>
        <translation>The new password is set.</translation>
    </message>
    <message>
        <source>Really &amp;disable? Press again</source>
        <translation>Really &amp;disable? Press again</translation>
    </message>
    <message>
        <source>The officer can no longer log in here.</source>
        <translation>The officer can no longer log in here.</translation>
    </message>
    <message>
        <source>Type the full name.</source>
        <translation>Type the full name.</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Adding…</translation>
    </message>
    <message>
        <source>%1 can log in now.</source>
        <translation>%1 can log in now.</translation>
    </message>
</context>
<context>
    <name>OrganisationForm</name>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Name of the organisation</translation>
    </message>
    <message>
        <source>Tax or enterprise number</source>
        <translation>Tax or enterprise number</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Other organisation</source>
        <translation>Other organisation</translation>
    </message>
</context>
<context>
    <name>OtherPanel</name>
    <message>
        <source>This card is another person&apos;s: %1</source>
        <translation>This card is another person&apos;s: %1</translation>
    </message>
    <message>
        <source>The &amp;next citizen (this visit is set aside)</source>
        <translation>The &amp;next citizen (this visit is set aside)</translation>
    </message>
    <message>
        <source>Hands the dossier in for the app&amp;licant</source>
        <translation>Hands the dossier in for the app&amp;licant</translation>
    </message>
    <message>
        <source>A &amp;mistake: leave everything as it was</source>
        <translation>A &amp;mistake: leave everything as it was</translation>
    </message>
</context>
<context>
    <name>OverrideText</name>
    <message>
        <source>Reason of the supervisor</source>
        <translation>Reason of the supervisor</translation>
    </message>
    <message>
        <source>Your password, once more</source>
        <translation>Your password, once more</translation>
    </message>
    <message>
        <source>%1 allows this only by your decision as supervisor. It is recorded with your name and reason.</source>
        <translation>%1 allows this only by your decision as supervisor. It is recorded with your name and reason.</translation>
    </message>
    <message>
        <source>At least ten characters</source>
        <translation>At least ten characters</translation>
    </message>
    <message>
        <source>Allow it and save</source>
        <translation>Allow it and save</translation>
    </message>
    <message>
        <source>Login of the supervisor</source>
        <translation>Login of the supervisor</translation>
    </message>
    <message>
        <source>%1 forbids it. A supervisor can let this step pass here, with name and password. You stay logged in; both of you are recorded.</source>
        <translation>%1 forbids it. A supervisor can let this step pass here, with name and password. You stay logged in; both of you are recorded.</translation>
    </message>
    <message>
        <source>Password of the supervisor</source>
        <translation>Password of the supervisor</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>This is needed.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Citizen, dossier, procedure or command</source>
        <translation>Citizen, dossier, procedure or command</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Find anything</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Nothing found. Type a name, the last digits of a number or a code, or what you want to do.</source>
        <translation>Nothing found. Type a name, the last digits of a number or a code, or what you want to do.</translation>
    </message>
    <message>
        <source>Telephone of an agency</source>
        <translation>Telephone of an agency</translation>
    </message>
    <message>
        <source>%1: %2 (copied)</source>
        <translation>%1: %2 (copied)</translation>
    </message>
    <message>
        <source>No number is noted yet. An administrator enters them in Settings, Office.</source>
        <translation>No number is noted yet. An administrator enters them in Settings, Office.</translation>
    </message>
</context>
<context>
    <name>PaperText</name>
    <message>
        <source>Day, month and year, as 24/11/2026</source>
        <translation>Day, month and year, as 24/11/2026</translation>
    </message>
    <message>
        <source>At least ten characters.</source>
        <translation>At least ten characters.</translation>
    </message>
    <message>
        <source>%1 dossiers closed; both times are kept.</source>
        <translation>%1 dossiers closed; both times are kept.</translation>
    </message>
    <message>
        <source>Finished on paper, open in the system</source>
        <translation>Finished on paper, open in the system</translation>
    </message>
    <message>
        <source>Choose the dossiers, then the time they were truly finished.</source>
        <translation>Choose the dossiers, then the time they were truly finished.</translation>
    </message>
    <message>
        <source>Open dossiers</source>
        <translation>Open dossiers</translation>
    </message>
    <message>
        <source>No dossier is open.</source>
        <translation>No dossier is open.</translation>
    </message>
    <message>
        <source>Truly finished on</source>
        <translation>Truly finished on</translation>
    </message>
    <message>
        <source>At</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Why it stayed open</source>
        <translation>Why it stayed open</translation>
    </message>
    <message>
        <source>Close with the true time</source>
        <translation>Close with the true time</translation>
    </message>
    <message>
        <source>As 16:30</source>
        <translation>As 16:30</translation>
    </message>
</context>
<context>
    <name>PapersText</name>
    <message>
        <source>%1 original</source>
        <translation>%1 original</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 copy</translation>
    </message>
    <message>
        <source>%1 electronic</source>
        <translation>%1 electronic</translation>
    </message>
    <message>
        <source>taken from data held</source>
        <translation>taken from data held</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Papers handed in</source>
        <translation>Papers handed in</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Prints</translation>
    </message>
    <message>
        <source>None recorded.</source>
        <translation>None recorded.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>No file yet. “Attach a file” keeps scans and results here, sealed.</source>
        <translation>No file yet. “Attach a file” keeps scans and results here, sealed.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>This file is no picture. Save a copy to open it in its program.</source>
        <translation>This file is no picture. Save a copy to open it in its program.</translation>
    </message>
    <message>
        <source>A copy leaves the encrypted store: say why. The reason is kept in the log.</source>
        <translation>A copy leaves the encrypted store: say why. The reason is kept in the log.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>At least ten characters</source>
        <translation>At least ten characters</translation>
    </message>
    <message>
        <source>Choose where to &amp;save…</source>
        <translation>Choose where to &amp;save…</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>The copy is saved.</source>
        <translation>The copy is saved.</translation>
    </message>
    <message>
        <source>Printed %1 times; the next is marked “reprint %1”</source>
        <translation>Printed %1 times; the next is marked “reprint %1”</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock seems to be on.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in %1 s.</source>
        <translation>Too many wrong passwords. Try again in %1 s.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Type your password.</translation>
    </message>
    <message>
        <source>The password is not right. Type it again.</source>
        <translation>The password is not right. Type it again.</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Former number</source>
        <translation>Former number</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nationality</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Ethnicity</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Religion</translation>
    </message>
    <message>
        <source>Place of origin</source>
        <translation>Place of origin</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>Residence</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>Father</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>Spouse</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Paper shown</source>
        <translation>Paper shown</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>Number of the paper</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Chip</translation>
    </message>
    <message>
        <source>Population database</source>
        <translation>Population database</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Typed</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>without end</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>%1 of 12 digits</source>
        <translation>%1 of 12 digits</translation>
    </message>
    <message>
        <source>Not a date: type 15/1/1996, 1/1996 or 1996</source>
        <translation>Not a date: type 15/1/1996, 1/1996 or 1996</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Type the name</translation>
    </message>
    <message>
        <source>Put together from the scanner&apos;s keys: compare it with the card</source>
        <translation>Put together from the scanner&apos;s keys: compare it with the card</translation>
    </message>
    <message>
        <source>Citizen&apos;s number</source>
        <translation>Citizen&apos;s number</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Number of the birth certificate</source>
        <translation>Number of the birth certificate</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation>Passport number</translation>
    </message>
    <message>
        <source>Why there is no paper</source>
        <translation>Why there is no paper</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>This is needed</translation>
    </message>
    <message>
        <source>Nobody can be born then</source>
        <translation>Nobody can be born then</translation>
    </message>
    <message>
        <source>Representative&apos;s number</source>
        <translation>Representative&apos;s number</translation>
    </message>
    <message>
        <source>Representative&apos;s full name</source>
        <translation>Representative&apos;s full name</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nationality</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Preview of the form</source>
        <translation>Preview of the form</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>page %1 of %2</translation>
    </message>
    <message>
        <source>Page Up and Page Down turn the pages, + and - change the size.</source>
        <translation>Page Up and Page Down turn the pages, + and - change the size.</translation>
    </message>
    <message>
        <source>The form will be shown here before it is printed.</source>
        <translation>The form will be shown here before it is printed.</translation>
    </message>
</context>
<context>
    <name>PrintSection</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80 mm roll</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Choose a form, then where and how it is printed.</source>
        <translation>Choose a form, then where and how it is printed.</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Tray</translation>
    </message>
    <message>
        <source>Print a &amp;test page</source>
        <translation>Print a &amp;test page</translation>
    </message>
    <message>
        <source>Use this printer for &amp;all forms</source>
        <translation>Use this printer for &amp;all forms</translation>
    </message>
    <message>
        <source>No printer: saved as PDF</source>
        <translation>No printer: saved as PDF</translation>
    </message>
    <message>
        <source>The system&apos;s default printer</source>
        <translation>The system&apos;s default printer</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>The frame is 5 mm from the edge on every side; the ruler is in millimetres; every letter is whole; a scanner reads the code.</source>
        <translation>The frame is 5 mm from the edge on every side; the ruler is in millimetres; every letter is whole; a scanner reads the code.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>The test page was handed to the printer.</source>
        <translation>The test page was handed to the printer.</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>as usual</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>name of the office</source>
        <translation>name of the office</translation>
    </message>
    <message>
        <source>place name before the date</source>
        <translation>place name before the date</translation>
    </message>
    <message>
        <source>officer&apos;s name</source>
        <translation>officer&apos;s name</translation>
    </message>
    <message>
        <source>applicant&apos;s name</source>
        <translation>applicant&apos;s name</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>procedure</translation>
    </message>
    <message>
        <source>dossier code</source>
        <translation>dossier code</translation>
    </message>
    <message>
        <source>papers handed in</source>
        <translation>papers handed in</translation>
    </message>
    <message>
        <source>papers to be supplemented</source>
        <translation>papers to be supplemented</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>due date</translation>
    </message>
    <message>
        <source>new due date</source>
        <translation>new due date</translation>
    </message>
    <message>
        <source>where the result is received</source>
        <translation>where the result is received</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>fee</translation>
    </message>
    <message>
        <source>who receives the result</source>
        <translation>who receives the result</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Open settings</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>Make a PDF file</source>
        <translation>Make a PDF file</translation>
    </message>
    <message>
        <source>“%1” of %2 is not on paper: it is kept as a PDF file until you log out.</source>
        <translation>“%1” of %2 is not on paper: it is kept as a PDF file until you log out.</translation>
    </message>
    <message>
        <source>the dossier without a code</source>
        <translation>the dossier without a code</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>There is no printer: the pages are kept as a PDF file until you log out.</source>
        <translation>There is no printer: the pages are kept as a PDF file until you log out.</translation>
    </message>
    <message>
        <source>Sent to %1.</source>
        <translation>Sent to %1.</translation>
    </message>
</context>
<context>
    <name>PrivacyText</name>
    <message>
        <source>See their data</source>
        <translation>See their data</translation>
    </message>
    <message>
        <source>Have them corrected</source>
        <translation>Have them corrected</translation>
    </message>
    <message>
        <source>Have them erased</source>
        <translation>Have them erased</translation>
    </message>
    <message>
        <source>Withdraw a consent</source>
        <translation>Withdraw a consent</translation>
    </message>
    <message>
        <source>Restrict their use</source>
        <translation>Restrict their use</translation>
    </message>
    <message>
        <source>Object to their use</source>
        <translation>Object to their use</translation>
    </message>
    <message>
        <source>Have others stop using them</source>
        <translation>Have others stop using them</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>To be answered</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>In work</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Late: %1</source>
        <translation>Late: %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Wants to</source>
        <translation>Wants to</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Request %1</translation>
    </message>
    <message>
        <source>Say who asks.</source>
        <translation>Say who asks.</translation>
    </message>
    <message>
        <source>Say what about.</source>
        <translation>Say what about.</translation>
    </message>
    <message>
        <source>At least ten characters.</source>
        <translation>At least ten characters.</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>new request</source>
        <translation>new request</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>Nobody has asked about their data.</source>
        <translation>Nobody has asked about their data.</translation>
    </message>
    <message>
        <source>Requests about personal data</source>
        <translation>Requests about personal data</translation>
    </message>
    <message>
        <source>Who asks (name, number)</source>
        <translation>Who asks (name, number)</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>What about</translation>
    </message>
    <message>
        <source>What was done, or why not</source>
        <translation>What was done, or why not</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>The person has been told</source>
        <translation>The person has been told</translation>
    </message>
    <message>
        <source>15 days more</source>
        <translation>15 days more</translation>
    </message>
    <message>
        <source>Refuse, by the law named above</source>
        <translation>Refuse, by the law named above</translation>
    </message>
</context>
<context>
    <name>ProcedureList</name>
    <message>
        <source>Favourites</source>
        <translation>Favourites</translation>
    </message>
    <message>
        <source>Received lately</source>
        <translation>Received lately</translation>
    </message>
    <message>
        <source>Received most</source>
        <translation>Received most</translation>
    </message>
    <message>
        <source>By field</source>
        <translation>By field</translation>
    </message>
    <message>
        <source>Essential services</source>
        <translation>Essential services</translation>
    </message>
    <message>
        <source>not received any more</source>
        <translation>not received any more</translation>
    </message>
    <message>
        <source>no time limit</source>
        <translation>no time limit</translation>
    </message>
</context>
<context>
    <name>ProcedureStep</name>
    <message>
        <source>Help to file online (fee of the online channel)</source>
        <translation>Help to file online (fee of the online channel)</translation>
    </message>
    <message>
        <source>Wishes to file at the counter</source>
        <translation>Wishes to file at the counter</translation>
    </message>
    <message>
        <source>No phone number in own name</source>
        <translation>No phone number in own name</translation>
    </message>
    <message>
        <source>No smartphone</source>
        <translation>No smartphone</translation>
    </message>
    <message>
        <source>Elderly, hard to operate</source>
        <translation>Elderly, hard to operate</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>&amp;Change procedure (F3)</source>
        <translation>&amp;Change procedure (F3)</translation>
    </message>
    <message>
        <source>Star (Ctrl+B)</source>
        <translation>Star (Ctrl+B)</translation>
    </message>
    <message>
        <source>Went back with a notice before</source>
        <translation>Went back with a notice before</translation>
    </message>
    <message>
        <source>Perhaps handed in already</source>
        <translation>Perhaps handed in already</translation>
    </message>
    <message>
        <source>This citizen brought the same procedure before and was asked for papers. That may be done once.</source>
        <translation>This citizen brought the same procedure before and was asked for papers. That may be done once.</translation>
    </message>
    <message>
        <source>This citizen has dossier %1 for the same procedure.</source>
        <translation>This citizen has dossier %1 for the same procedure.</translation>
    </message>
    <message>
        <source>&amp;Complete that one now</source>
        <translation>&amp;Complete that one now</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Open it</translation>
    </message>
    <message>
        <source>Open dossier %1</source>
        <translation>Open dossier %1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Case %1</translation>
    </message>
    <message>
        <source>The law states no time limit here</source>
        <translation>The law states no time limit here</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source> working days</source>
        <translation> working days</translation>
    </message>
    <message>
        <source>Limit to promise</source>
        <translation>Limit to promise</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Another agency is competent</source>
        <translation>Another agency is competent</translation>
    </message>
    <message>
        <source>Settled at level: %1. You may receive it regardless of boundary; its time limit then begins when that agency has it.</source>
        <translation>Settled at level: %1. You may receive it regardless of boundary; its time limit then begins when that agency has it.</translation>
    </message>
    <message>
        <source>as H34.05</source>
        <translation>as H34.05</translation>
    </message>
    <message>
        <source>Code of the competent agency</source>
        <translation>Code of the competent agency</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>Call: %1</translation>
    </message>
    <message>
        <source>It can be filed online. Why at the counter?</source>
        <translation>It can be filed online. Why at the counter?</translation>
    </message>
    <message>
        <source>Earlier dossiers of this citizen (%1)</source>
        <translation>Earlier dossiers of this citizen (%1)</translation>
    </message>
    <message>
        <source>Write why this limit is promised.</source>
        <translation>Write why this limit is promised.</translation>
    </message>
    <message>
        <source>Choose the competent agency, or type its code.</source>
        <translation>Choose the competent agency, or type its code.</translation>
    </message>
    <message>
        <source>Choose why it is not filed online: a key 0 to 5.</source>
        <translation>Choose why it is not filed online: a key 0 to 5.</translation>
    </message>
    <message>
        <source>Starred: it stands first in the list.</source>
        <translation>Starred: it stands first in the list.</translation>
    </message>
    <message>
        <source>The star is taken off.</source>
        <translation>The star is taken off.</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Name, first letters or code: khai sinh, ks, 1.001193</source>
        <translation>Name, first letters or code: khai sinh, ks, 1.001193</translation>
    </message>
    <message>
        <source>Find a procedure</source>
        <translation>Find a procedure</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters, or the code on the poster.</source>
        <translation>Nothing found. Try fewer letters, or the code on the poster.</translation>
    </message>
    <message>
        <source>find a procedure</source>
        <translation>find a procedure</translation>
    </message>
    <message>
        <source>star</source>
        <translation>star</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>Write the reason in a few words.</translation>
    </message>
    <message>
        <source>Lives elsewhere: perhaps another agency is competent</source>
        <translation>Lives elsewhere: perhaps another agency is competent</translation>
    </message>
    <message>
        <source>Residence: %1. You may receive it regardless of boundary. Where that agency settles it, choose it: the time limit then begins when it has the dossier. Leave it empty where this office settles it.</source>
        <translation>Residence: %1. You may receive it regardless of boundary. Where that agency settles it, choose it: the time limit then begins when it has the dossier. Leave it empty where this office settles it.</translation>
    </message>
    <message>
        <source>Which reason</source>
        <translation>Which reason</translation>
    </message>
</context>
<context>
    <name>ProxyBlock</name>
    <message>
        <source>Handed in by</source>
        <translation>Handed in by</translation>
    </message>
    <message>
        <source>E&amp;xchange with the applicant</source>
        <translation>E&amp;xchange with the applicant</translation>
    </message>
    <message>
        <source>Scan or lay their card now, or type:</source>
        <translation>Scan or lay their card now, or type:</translation>
    </message>
    <message>
        <source>First the applicant, then their card.</source>
        <translation>First the applicant, then their card.</translation>
    </message>
    <message>
        <source>Authorisation (number, date, by whom)</source>
        <translation>Authorisation (number, date, by whom)</translation>
    </message>
    <message>
        <source>Type the number of the authorisation</source>
        <translation>Type the number of the authorisation</translation>
    </message>
</context>
<context>
    <name>QueuePageText</name>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Nobody is waiting.</translation>
    </message>
    <message>
        <source>Ticket %1.</source>
        <translation>Ticket %1.</translation>
    </message>
    <message>
        <source>Waiting line</source>
        <translation>Waiting line</translation>
    </message>
    <message>
        <source>call the next</source>
        <translation>call the next</translation>
    </message>
    <message>
        <source>call again</source>
        <translation>call again</translation>
    </message>
    <message>
        <source>here</source>
        <translation>here</translation>
    </message>
    <message>
        <source>next service</source>
        <translation>next service</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>hold</translation>
    </message>
    <message>
        <source>served</source>
        <translation>served</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>did not come</translation>
    </message>
    <message>
        <source>new ticket</source>
        <translation>new ticket</translation>
    </message>
    <message>
        <source>Numbers are called by voice.</source>
        <translation>Numbers are called by voice.</translation>
    </message>
    <message>
        <source>No Vietnamese voice here: see the board.</source>
        <translation>No Vietnamese voice here: see the board.</translation>
    </message>
    <message>
        <source>Call the next (F4)</source>
        <translation>Call the next (F4)</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Nobody is waiting. F3 gives a ticket.</source>
        <translation>Nobody is waiting. F3 gives a ticket.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Today: %1 tickets, %2 served, %3 waiting, %4 did not come. Waited %5 (median), %6 (longest); served in %7.</source>
        <translation>Today: %1 tickets, %2 served, %3 waiting, %4 did not come. Waited %5 (median), %6 (longest); served in %7.</translation>
    </message>
    <message>
        <source>Number of the desk, 0: any</source>
        <translation>Number of the desk, 0: any</translation>
    </message>
    <message>
        <source>%1 goes to desk %2.</source>
        <translation>%1 goes to desk %2.</translation>
    </message>
    <message>
        <source>back into the line</source>
        <translation>back into the line</translation>
    </message>
    <message>
        <source>to another desk</source>
        <translation>to another desk</translation>
    </message>
    <message>
        <source>print the number</source>
        <translation>print the number</translation>
    </message>
    <message>
        <source>To another desk</source>
        <translation>To another desk</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Move</translation>
    </message>
</context>
<context>
    <name>QueueText</name>
    <message>
        <source>All dossiers</source>
        <translation>All dossiers</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Received today</translation>
    </message>
    <message>
        <source>To forward</source>
        <translation>To forward</translation>
    </message>
    <message>
        <source>In process</source>
        <translation>In process</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Due tomorrow</source>
        <translation>Due tomorrow</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Awaiting papers</source>
        <translation>Awaiting papers</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>Awaiting payment</translation>
    </message>
    <message>
        <source>Result ready</source>
        <translation>Result ready</translation>
    </message>
    <message>
        <source>Refused or stopped</source>
        <translation>Refused or stopped</translation>
    </message>
    <message>
        <source>No dossier yet. Press F2 to receive the first one.</source>
        <translation>No dossier yet. Press F2 to receive the first one.</translation>
    </message>
    <message>
        <source>Nothing received today yet. Press F2 to receive a dossier.</source>
        <translation>Nothing received today yet. Press F2 to receive a dossier.</translation>
    </message>
    <message>
        <source>All dossiers have been handed to the handling units.</source>
        <translation>All dossiers have been handed to the handling units.</translation>
    </message>
    <message>
        <source>No result is due on that day.</source>
        <translation>No result is due on that day.</translation>
    </message>
    <message>
        <source>No dossier is late. Well done.</source>
        <translation>No dossier is late. Well done.</translation>
    </message>
    <message>
        <source>No result is waiting to be picked up.</source>
        <translation>No result is waiting to be picked up.</translation>
    </message>
    <message>
        <source>No dossier in this list.</source>
        <translation>No dossier in this list.</translation>
    </message>
    <message>
        <source>Saved lists</source>
        <translation>Saved lists</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Unfold the list of pages</source>
        <translation>Unfold the list of pages</translation>
    </message>
    <message>
        <source>Fold the list of pages</source>
        <translation>Fold the list of pages</translation>
    </message>
</context>
<context>
    <name>ReaderSection</name>
    <message>
        <source>good</source>
        <translation>good</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>wrong</translation>
    </message>
    <message>
        <source>not on this chip</source>
        <translation>not on this chip</translation>
    </message>
    <message>
        <source>issuer not among the trusted</source>
        <translation>issuer not among the trusted</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>not done</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>Reads the chip of the ID card and tells whether it is genuine.</source>
        <translation>Reads the chip of the ID card and tells whether it is genuine.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>Reader to use</source>
        <translation>Reader to use</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>Lay a card on the reader and scan its QR code, or type the last six digits of its number.</source>
        <translation>Lay a card on the reader and scan its QR code, or type the last six digits of its number.</translation>
    </message>
    <message>
        <source>Last six digits</source>
        <translation>Last six digits</translation>
    </message>
    <message>
        <source>&amp;Read the card</source>
        <translation>&amp;Read the card</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Whichever has a card on it</source>
        <translation>Whichever has a card on it</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (not connected)</translation>
    </message>
    <message>
        <source>Training: a simulated card of a person who does not exist.</source>
        <translation>Training: a simulated card of a person who does not exist.</translation>
    </message>
    <message>
        <source>A card lies on the reader.</source>
        <translation>A card lies on the reader.</translation>
    </message>
    <message>
        <source>The reader is ready; no card lies on it.</source>
        <translation>The reader is ready; no card lies on it.</translation>
    </message>
    <message>
        <source>Reading; leave the card where it is.</source>
        <translation>Reading; leave the card where it is.</translation>
    </message>
    <message>
        <source>Lay the card on the reader.</source>
        <translation>Lay the card on the reader.</translation>
    </message>
    <message>
        <source>Files are as they were signed</source>
        <translation>Files are as they were signed</translation>
    </message>
    <message>
        <source>Signature of the issuer</source>
        <translation>Signature of the issuer</translation>
    </message>
    <message>
        <source>Issuer is trusted by this office</source>
        <translation>Issuer is trusted by this office</translation>
    </message>
    <message>
        <source>The chip is no copy (active authentication)</source>
        <translation>The chip is no copy (active authentication)</translation>
    </message>
    <message>
        <source>The chip is no copy (chip authentication)</source>
        <translation>The chip is no copy (chip authentication)</translation>
    </message>
    <message>
        <source>Read in %1 s%2.</source>
        <translation>Read in %1 s%2.</translation>
    </message>
    <message>
        <source>, with the portrait</source>
        <translation>, with the portrait</translation>
    </message>
    <message>
        <source>&amp;Lock when the officer&apos;s own card is lifted</source>
        <translation>&amp;Lock when the officer&apos;s own card is lifted</translation>
    </message>
    <message>
        <source>The officer&apos;s own card is the one that lies on a reader at log-in or unlocking. Lifting a citizen&apos;s card never locks.</source>
        <translation>The officer&apos;s own card is the one that lies on a reader at log-in or unlocking. Lifting a citizen&apos;s card never locks.</translation>
    </message>
    <message>
        <source>The reader to use is not connected. Plug it in, or choose another.</source>
        <translation>The reader to use is not connected. Plug it in, or choose another.</translation>
    </message>
</context>
<context>
    <name>ReadyText</name>
    <message>
        <source>not ready</source>
        <translation>not ready</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>was told</source>
        <translation>was told</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
</context>
<context>
    <name>ReassignText</name>
    <message>
        <source>Say to which unit.</source>
        <translation>Say to which unit.</translation>
    </message>
    <message>
        <source>At least ten characters.</source>
        <translation>At least ten characters.</translation>
    </message>
    <message>
        <source>Handed over: %1 dossiers.</source>
        <translation>Handed over: %1 dossiers.</translation>
    </message>
    <message>
        <source>Left here, as steps of them have not been sent yet: %1.</source>
        <translation>Left here, as steps of them have not been sent yet: %1.</translation>
    </message>
    <message>
        <source>Hand over %1 dossiers</source>
        <translation>Hand over %1 dossiers</translation>
    </message>
    <message>
        <source>To the unit</source>
        <translation>To the unit</translation>
    </message>
    <message>
        <source>To the officer</source>
        <translation>To the officer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>accept and print</source>
        <translation>accept and print</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Other agency</source>
        <translation>Other agency</translation>
    </message>
    <message>
        <source>fee by the province</source>
        <translation>fee by the province</translation>
    </message>
    <message>
        <source>fee by pages</source>
        <translation>fee by pages</translation>
    </message>
    <message>
        <source>fee by number</source>
        <translation>fee by number</translation>
    </message>
    <message>
        <source>no fee</source>
        <translation>no fee</translation>
    </message>
    <message>
        <source>fee by case</source>
        <translation>fee by case</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>&amp;Next citizen</source>
        <translation>&amp;Next citizen</translation>
    </message>
    <message>
        <source>&amp;Accept and print</source>
        <translation>&amp;Accept and print</translation>
    </message>
    <message>
        <source>Con&amp;tinue</source>
        <translation>Con&amp;tinue</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>next citizen</source>
        <translation>next citizen</translation>
    </message>
    <message>
        <source>today&apos;s citizens</source>
        <translation>today&apos;s citizens</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>set aside</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>those set aside</source>
        <translation>those set aside</translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <translation>Set aside: %1</translation>
    </message>
    <message>
        <source>Those set aside</source>
        <translation>Those set aside</translation>
    </message>
    <message>
        <source>Not finished yet: %1</source>
        <translation>Not finished yet: %1</translation>
    </message>
    <message>
        <source>%1 visits are not finished, the last: %2</source>
        <translation>%1 visits are not finished, the last: %2</translation>
    </message>
    <message>
        <source>Reop&amp;en</source>
        <translation>Reop&amp;en</translation>
    </message>
    <message>
        <source>Today&apos;s citizens</source>
        <translation>Today&apos;s citizens</translation>
    </message>
    <message>
        <source>Set aside or not finished</source>
        <translation>Set aside or not finished</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>%1 unfinished visits are of earlier days: finish them, or throw them away (Delete in the list)</source>
        <translation>%1 unfinished visits are of earlier days: finish them, or throw them away (Delete in the list)</translation>
    </message>
    <message>
        <source>Nobody yet today: whoever is served stands here.</source>
        <translation>Nobody yet today: whoever is served stands here.</translation>
    </message>
    <message>
        <source>Nothing is set aside. Ctrl+H sets a visit aside.</source>
        <translation>Nothing is set aside. Ctrl+H sets a visit aside.</translation>
    </message>
    <message>
        <source>Of colleagues at this station</source>
        <translation>Of colleagues at this station</translation>
    </message>
    <message>
        <source>No colleague has any.</source>
        <translation>No colleague has any.</translation>
    </message>
    <message>
        <source>Thrown away: %1</source>
        <translation>Thrown away: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>A new password</source>
        <translation>A new password</translation>
    </message>
    <message>
        <source>With the recovery code from the envelope. An administrator can also give you a new password, in the settings.</source>
        <translation>With the recovery code from the envelope. An administrator can also give you a new password, in the settings.</translation>
    </message>
    <message>
        <source>&amp;Officer</source>
        <translation>&amp;Officer</translation>
    </message>
    <message>
        <source>&amp;Recovery code</source>
        <translation>&amp;Recovery code</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>New &amp;password</translation>
    </message>
    <message>
        <source>&amp;Set the password</source>
        <translation>&amp;Set the password</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recovery code of the encrypted records</source>
        <translation>Recovery code of the encrypted records</translation>
    </message>
    <message>
        <source>It opens all records of this desk when every password is lost; whoever holds this sheet can read them.</source>
        <translation>It opens all records of this desk when every password is lost; whoever holds this sheet can read them.</translation>
    </message>
    <message>
        <source>Put it into an envelope, close it, sign across the flap, lock it away. No photograph, no copy in a computer.</source>
        <translation>Put it into an envelope, close it, sign across the flap, lock it away. No photograph, no copy in a computer.</translation>
    </message>
    <message>
        <source>Locked away by: ………………………………   On: ……/……/…………   Signature: ……………………</source>
        <translation>Locked away by: ………………………………   On: ……/……/…………   Signature: ……………………</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>06a: by field</source>
        <translation>06a: by field</translation>
    </message>
    <message>
        <source>06b: by agency</source>
        <translation>06b: by agency</translation>
    </message>
    <message>
        <source>By procedure</source>
        <translation>By procedure</translation>
    </message>
    <message>
        <source>By officer</source>
        <translation>By officer</translation>
    </message>
    <message>
        <source>By desk</source>
        <translation>By desk</translation>
    </message>
    <message>
        <source>By residence</source>
        <translation>By residence</translation>
    </message>
    <message>
        <source>Essential services</source>
        <translation>Essential services</translation>
    </message>
    <message>
        <source>Index of Decision 766</source>
        <translation>Index of Decision 766</translation>
    </message>
    <message>
        <source>Register (form 07)</source>
        <translation>Register (form 07)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>Lateness and causes</source>
        <translation>Lateness and causes</translation>
    </message>
    <message>
        <source>Why not online</source>
        <translation>Why not online</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Last quarter</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>From … to …</translation>
    </message>
    <message>
        <source>Look-ups by officer</source>
        <translation>Look-ups by officer</translation>
    </message>
</context>
<context>
    <name>ReportsText</name>
    <message>
        <source>Day, month and year, as 24/11/2026</source>
        <translation>Day, month and year, as 24/11/2026</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Row %1: %2</translation>
    </message>
    <message>
        <source>… and %1 more; the cells are marked.</source>
        <translation>… and %1 more; the cells are marked.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>count</source>
        <translation>count</translation>
    </message>
    <message>
        <source>save as Excel</source>
        <translation>save as Excel</translation>
    </message>
    <message>
        <source>supervision</source>
        <translation>supervision</translation>
    </message>
    <message>
        <source>Counted from the record; every table is checked to add up.</source>
        <translation>Counted from the record; every table is checked to add up.</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>All levels</translation>
    </message>
    <message>
        <source>Ministry</source>
        <translation>Ministry</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Unit or agency code</source>
        <translation>Unit or agency code</translation>
    </message>
    <message>
        <source>Count (F6)</source>
        <translation>Count (F6)</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Figures of the report</source>
        <translation>Figures of the report</translation>
    </message>
    <message>
        <source>Choose a report and a period, then press F6.</source>
        <translation>Choose a report and a period, then press F6.</translation>
    </message>
    <message>
        <source>Reports are for supervisors. Your own lists are under Dossiers (F10).</source>
        <translation>Reports are for supervisors. Your own lists are under Dossiers (F10).</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>print</source>
        <translation>print</translation>
    </message>
    <message>
        <source>dossiers behind it</source>
        <translation>dossiers behind it</translation>
    </message>
</context>
<context>
    <name>ResultText</name>
    <message>
        <source>Something differs that no known fault explains: please see which source holds before you go on.</source>
        <translation>Something differs that no known fault explains: please see which source holds before you go on.</translation>
    </message>
    <message>
        <source>Nothing here needs a decision.</source>
        <translation>Nothing here needs a decision.</translation>
    </message>
    <message>
        <source>To be confirmed by %1. It stands in the list until then; nothing is lost.</source>
        <translation>To be confirmed by %1. It stands in the list until then; nothing is lost.</translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation>Looked up</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Through</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>Permanent residence</source>
        <translation>Permanent residence</translation>
    </message>
    <message>
        <source>Lives at present</source>
        <translation>Lives at present</translation>
    </message>
    <message>
        <source>Head of the household</source>
        <translation>Head of the household</translation>
    </message>
    <message>
        <source>Relation to the head</source>
        <translation>Relation to the head</translation>
    </message>
    <message>
        <source> (about)</source>
        <translation> (about)</translation>
    </message>
    <message>
        <source>⚠ %1 · nothing is known</source>
        <translation>⚠ %1 · nothing is known</translation>
    </message>
    <message>
        <source>Not of the age of marriage yet.</source>
        <translation>Not of the age of marriage yet.</translation>
    </message>
    <message>
        <source>Card and database side by side</source>
        <translation>Card and database side by side</translation>
    </message>
    <message>
        <source>Competent by residence</source>
        <translation>Competent by residence</translation>
    </message>
    <message>
        <source>Where the person lived since the age of marriage</source>
        <translation>Where the person lived since the age of marriage</translation>
    </message>
    <message>
        <source>Communes to be asked</source>
        <translation>Communes to be asked</translation>
    </message>
    <message>
        <source>&amp;Copy the letters</source>
        <translation>&amp;Copy the letters</translation>
    </message>
</context>
<context>
    <name>RetentionText</name>
    <message>
        <source>Visits at the counter</source>
        <translation>Visits at the counter</translation>
    </message>
    <message>
        <source>Names in the waiting line</source>
        <translation>Names in the waiting line</translation>
    </message>
    <message>
        <source>Requests about personal data</source>
        <translation>Requests about personal data</translation>
    </message>
    <message>
        <source>Scanned papers</source>
        <translation>Scanned papers</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>for ever</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 years</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 months</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Kept for</translation>
    </message>
    <message>
        <source>Over their time</source>
        <translation>Over their time</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Waits for sending</source>
        <translation>Waits for sending</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Looking what is over its time…</source>
        <translation>Looking what is over its time…</translation>
    </message>
    <message>
        <source>Destroying what is over its time…</source>
        <translation>Destroying what is over its time…</translation>
    </message>
    <message>
        <source>Done. What was destroyed stands in the audit log.</source>
        <translation>Done. What was destroyed stands in the audit log.</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>look again</source>
        <translation>look again</translation>
    </message>
    <message>
        <source>This is only a look: nothing is destroyed yet. The record of what was done, and the audit log, are kept for ever; what no rule names is kept.</source>
        <translation>This is only a look: nothing is destroyed yet. The record of what was done, and the audit log, are kept for ever; what no rule names is kept.</translation>
    </message>
    <message>
        <source>Rules of retention</source>
        <translation>Rules of retention</translation>
    </message>
    <message>
        <source>Destroy what is over its time…</source>
        <translation>Destroy what is over its time…</translation>
    </message>
</context>
<context>
    <name>ReturnText</name>
    <message>
        <source>Result: %1</source>
        <translation>Result: %1</translation>
    </message>
    <message>
        <source>Asked to get it %1</source>
        <translation>Asked to get it %1</translation>
    </message>
    <message>
        <source>The applicant&apos;s card</source>
        <translation>The applicant&apos;s card</translation>
    </message>
    <message>
        <source>The applicant&apos;s chip</source>
        <translation>The applicant&apos;s chip</translation>
    </message>
    <message>
        <source>The proxy&apos;s card</source>
        <translation>The proxy&apos;s card</translation>
    </message>
    <message>
        <source>This is the card of %1, not the applicant&apos;s. If they come with an authorisation, choose “A proxy”.</source>
        <translation>This is the card of %1, not the applicant&apos;s. If they come with an authorisation, choose “A proxy”.</translation>
    </message>
    <message>
        <source>The card on the reader does not open with the applicant&apos;s data. Check whose card it is.</source>
        <translation>The card on the reader does not open with the applicant&apos;s data. Check whose card it is.</translation>
    </message>
    <message>
        <source>The chip is forged or was altered. Do not hand over; call your supervisor.</source>
        <translation>The chip is forged or was altered. Do not hand over; call your supervisor.</translation>
    </message>
    <message>
        <source>Reading the chip…</source>
        <translation>Reading the chip…</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>This is needed.</translation>
    </message>
    <message>
        <source>Who takes it?</source>
        <translation>Who takes it?</translation>
    </message>
    <message>
        <source>&amp;Slip shown</source>
        <translation>&amp;Slip shown</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>not checked</translation>
    </message>
    <message>
        <source>Identity checked by</source>
        <translation>Identity checked by</translation>
    </message>
    <message>
        <source>Why without slip</source>
        <translation>Why without slip</translation>
    </message>
    <message>
        <source>Name of the proxy</source>
        <translation>Name of the proxy</translation>
    </message>
    <message>
        <source>Number of the proxy</source>
        <translation>Number of the proxy</translation>
    </message>
    <message>
        <source>Authorisation (number, date, by whom)</source>
        <translation>Authorisation (number, date, by whom)</translation>
    </message>
    <message>
        <source>Postal tracking code</source>
        <translation>Postal tracking code</translation>
    </message>
    <message>
        <source>Originals given back</source>
        <translation>Originals given back</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>One a line</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Originals given back, note</source>
        <translation>Originals given back, note</translation>
    </message>
    <message>
        <source>Papers &amp;given back</source>
        <translation>Papers &amp;given back</translation>
    </message>
    <message>
        <source>Result &amp;handed over</source>
        <translation>Result &amp;handed over</translation>
    </message>
    <message>
        <source>The card that was shown is not the applicant&apos;s. Choose “A proxy”, or scan the applicant&apos;s own card.</source>
        <translation>The card that was shown is not the applicant&apos;s. Choose “A proxy”, or scan the applicant&apos;s own card.</translation>
    </message>
    <message>
        <source>The card could not be read. Look at it, and say so at “Identity checked by”.</source>
        <translation>The card could not be read. Look at it, and say so at “Identity checked by”.</translation>
    </message>
    <message>
        <source>Without the slip the identity must be checked (Decree 118/2025, art. 6.2).</source>
        <translation>Without the slip the identity must be checked (Decree 118/2025, art. 6.2).</translation>
    </message>
    <message>
        <source>%1: handed over.</source>
        <translation>%1: handed over.</translation>
    </message>
</context>
<context>
    <name>ReturnsText</name>
    <message>
        <source>%1 has nothing to hand over now: %2.</source>
        <translation>%1 has nothing to hand over now: %2.</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Return of results</source>
        <translation>Return of results</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>handed over</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>open the dossier</translation>
    </message>
    <message>
        <source>back</source>
        <translation>back</translation>
    </message>
    <message>
        <source>search</source>
        <translation>search</translation>
    </message>
    <message>
        <source>Name, number or code</source>
        <translation>Name, number or code</translation>
    </message>
    <message>
        <source>Search results to return</source>
        <translation>Search results to return</translation>
    </message>
    <message>
        <source>Results waiting</source>
        <translation>Results waiting</translation>
    </message>
    <message>
        <source>No result is waiting.</source>
        <translation>No result is waiting.</translation>
    </message>
    <message>
        <source>Nothing is ready for this person.</source>
        <translation>Nothing is ready for this person.</translation>
    </message>
    <message>
        <source>For %1: %2</source>
        <translation>For %1: %2</translation>
    </message>
    <message>
        <source>Waiting to be picked up: %1</source>
        <translation>Waiting to be picked up: %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Found: %1</translation>
    </message>
    <message>
        <source>Scan the slip or the card, or type a name. The result is handed over with Enter.</source>
        <translation>Scan the slip or the card, or type a name. The result is handed over with Enter.</translation>
    </message>
    <message>
        <source>%1: the person was told.</source>
        <translation>%1: the person was told.</translation>
    </message>
    <message>
        <source>told by telephone</source>
        <translation>told by telephone</translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
    <message>
        <source>Month %1/%2</source>
        <translation>Month %1/%2</translation>
    </message>
    <message>
        <source>Choose an officer whose look-ups you have gone through.</source>
        <translation>Choose an officer whose look-ups you have gone through.</translation>
    </message>
    <message>
        <source>Your own look-ups are gone through by another supervisor.</source>
        <translation>Your own look-ups are gone through by another supervisor.</translation>
    </message>
    <message>
        <source>Look-ups of %1</source>
        <translation>Look-ups of %1</translation>
    </message>
    <message>
        <source>At least ten characters.</source>
        <translation>At least ten characters.</translation>
    </message>
    <message>
        <source>The review is recorded.</source>
        <translation>The review is recorded.</translation>
    </message>
    <message>
        <source>Look-ups</source>
        <translation>Look-ups</translation>
    </message>
    <message>
        <source>gone through</source>
        <translation>gone through</translation>
    </message>
    <message>
        <source>print</source>
        <translation>print</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>What came of it</translation>
    </message>
    <message>
        <source>Gone through (F6)</source>
        <translation>Gone through (F6)</translation>
    </message>
    <message>
        <source>Look-ups by officer</source>
        <translation>Look-ups by officer</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message>
        <source>late since %1</source>
        <translation>late since %1</translation>
    </message>
    <message>
        <source>%1 working days late</source>
        <translation>%1 working days late</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>today, %1</translation>
    </message>
    <message>
        <source>%1 working days left</source>
        <translation>%1 working days left</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>was late</source>
        <translation>was late</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>in time</translation>
    </message>
    <message>
        <source>not fixed</source>
        <translation>not fixed</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>unpaid</source>
        <translation>unpaid</translation>
    </message>
    <message>
        <source>late</source>
        <translation>late</translation>
    </message>
    <message>
        <source>for the supplement</source>
        <translation>for the supplement</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>no code</translation>
    </message>
</context>
<context>
    <name>ScannerSection</name>
    <message>
        <source>An ID card, number %1: every letter arrived.</source>
        <translation>An ID card, number %1: every letter arrived.</translation>
    </message>
    <message>
        <source>An ID card, number %1, but its letters were lost: set the scanner to UTF-8.</source>
        <translation>An ID card, number %1, but its letters were lost: set the scanner to UTF-8.</translation>
    </message>
    <message>
        <source>The receipt of dossier %1.</source>
        <translation>The receipt of dossier %1.</translation>
    </message>
    <message>
        <source>The fee of dossier %1.</source>
        <translation>The fee of dossier %1.</translation>
    </message>
    <message>
        <source>A code of %1 letters.</source>
        <translation>A code of %1 letters.</translation>
    </message>
    <message>
        <source>Scanner and camera</source>
        <translation>Scanner and camera</translation>
    </message>
    <message>
        <source>Any scanner works like a keyboard; as USB-COM it loses no letter.</source>
        <translation>Any scanner works like a keyboard; as USB-COM it loses no letter.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Speed (baud)</source>
        <translation>Speed (baud)</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>Scan any code now: what arrived is shown here.</source>
        <translation>Scan any code now: what arrived is shown here.</translation>
    </message>
    <message>
        <source>Result of the trial</source>
        <translation>Result of the trial</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Reads the code of a card or a slip held before it.</source>
        <translation>Reads the code of a card or a slip held before it.</translation>
    </message>
    <message>
        <source>Show the &amp;picture</source>
        <translation>Show the &amp;picture</translation>
    </message>
    <message>
        <source>Stop the &amp;picture</source>
        <translation>Stop the &amp;picture</translation>
    </message>
    <message>
        <source>Whichever looks like a scanner</source>
        <translation>Whichever looks like a scanner</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (not connected)</translation>
    </message>
</context>
<context>
    <name>SearchEdit</name>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Next section</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Previous section</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Sections of the settings</translation>
    </message>
</context>
<context>
    <name>SettingsSection</name>
    <message>
        <source>Only an administrator can change this. Ask the one of your office.</source>
        <translation>Only an administrator can change this. Ask the one of your office.</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>of %1</source>
        <translation>of %1</translation>
    </message>
    <message>
        <source>newer ones are not the publisher&apos;s; these stay in force</source>
        <translation>newer ones are not the publisher&apos;s; these stay in force</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>%1 on their way, %2 left</source>
        <translation>%1 on their way, %2 left</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>all sent</translation>
    </message>
    <message>
        <source>%1 cannot be sent</source>
        <translation>%1 cannot be sent</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Talking to the centre …</source>
        <translation>Talking to the centre …</translation>
    </message>
    <message>
        <source>The centre has not been reached for long. Please look after the network.</source>
        <translation>The centre has not been reached for long. Please look after the network.</translation>
    </message>
    <message>
        <source>Soon no new dossiers can be received here. Please have the network mended now, or call the administrator.</source>
        <translation>Soon no new dossiers can be received here. Please have the network mended now, or call the administrator.</translation>
    </message>
    <message>
        <source>The clock of this machine is wrong by %1 minutes. Please set it.</source>
        <translation>The clock of this machine is wrong by %1 minutes. Please set it.</translation>
    </message>
    <message>
        <source>The clock of this machine has jumped. Please check the date and the time.</source>
        <translation>The clock of this machine has jumped. Please check the date and the time.</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Compared</translation>
    </message>
    <message>
        <source>%1, not equal yet</source>
        <translation>%1, not equal yet</translation>
    </message>
    <message>
        <source>%1, equal</source>
        <translation>%1, equal</translation>
    </message>
    <message>
        <source>%1, equal after mending %2</source>
        <translation>%1, equal after mending %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>in a moment</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Oldest</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Next try</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Why it is not sent: %1</source>
        <translation>Why it is not sent: %1</translation>
    </message>
    <message>
        <source>%1 left today</source>
        <translation>%1 left today</translation>
    </message>
    <message>
        <source>none left today; new dossiers get a provisional one</source>
        <translation>none left today; new dossiers get a provisional one</translation>
    </message>
    <message>
        <source>some until %1/%2</source>
        <translation>some until %1/%2</translation>
    </message>
    <message>
        <source>%1 dossiers have a provisional one</source>
        <translation>%1 dossiers have a provisional one</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
    <message>
        <source>Left and right go through the steps, Enter opens one</source>
        <translation>Left and right go through the steps, Enter opens one</translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1 (Alt+%2)</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>Ask for a pay&amp;ment</source>
        <translation>Ask for a pay&amp;ment</translation>
    </message>
    <message>
        <source>Payment or duty</source>
        <translation>Payment or duty</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>Pay by</translation>
    </message>
    <message>
        <source>Payment is &amp;made</source>
        <translation>Payment is &amp;made</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Number of the receipt or the transfer</source>
        <translation>Number of the receipt or the transfer</translation>
    </message>
    <message>
        <source>Ta&amp;ke the fee</source>
        <translation>Ta&amp;ke the fee</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>Cash given</source>
        <translation>Cash given</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>Number of the receipt</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>Still missing: %1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Change: %1</translation>
    </message>
    <message>
        <source>Give a fee back</source>
        <translation>Give a fee back</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Correct an &amp;error</source>
        <translation>Correct an &amp;error</translation>
    </message>
    <message>
        <source>Within three working days of finding it. What stood there before stays in the history.</source>
        <translation>Within three working days of finding it. What stood there before stays in the history.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Correct value</source>
        <translation>Correct value</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>Found on</translation>
    </message>
    <message>
        <source>Nothing stands there now</source>
        <translation>Nothing stands there now</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Now: %1</translation>
    </message>
    <message>
        <source>Add a n&amp;ote</source>
        <translation>Add a n&amp;ote</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Attach a fi&amp;le</source>
        <translation>Attach a fi&amp;le</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Not picked &amp;up</source>
        <translation>Not picked &amp;up</translation>
    </message>
    <message>
        <source>Records that the applicant was told that the result waits.</source>
        <translation>Records that the applicant was told that the result waits.</translation>
    </message>
    <message>
        <source>Applicant told by</source>
        <translation>Applicant told by</translation>
    </message>
    <message>
        <source>System outage begins</source>
        <translation>System outage begins</translation>
    </message>
    <message>
        <source>Announced by the owner of the system; the time stands still meanwhile.</source>
        <translation>Announced by the owner of the system; the time stands still meanwhile.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Announcement</translation>
    </message>
    <message>
        <source>System outage ends</source>
        <translation>System outage ends</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Only drafts, and dossiers entered in error by a supervisor&apos;s decision. The history stays.</source>
        <translation>Only drafts, and dossiers entered in error by a supervisor&apos;s decision. The history stays.</translation>
    </message>
    <message>
        <source>At least ten characters</source>
        <translation>At least ten characters</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Forward</translation>
    </message>
    <message>
        <source>Hands the dossier to the unit that settles it; one row of form 06.</source>
        <translation>Hands the dossier to the unit that settles it; one row of form 06.</translation>
    </message>
    <message>
        <source>To unit</source>
        <translation>To unit</translation>
    </message>
    <message>
        <source>To officer</source>
        <translation>To officer</translation>
    </message>
    <message>
        <source>Competent agency &amp;has it</source>
        <translation>Competent agency &amp;has it</translation>
    </message>
    <message>
        <source>Start &amp;work</source>
        <translation>Start &amp;work</translation>
    </message>
    <message>
        <source>Unit that works on it</source>
        <translation>Unit that works on it</translation>
    </message>
    <message>
        <source>Ask for &amp;papers</source>
        <translation>Ask for &amp;papers</translation>
    </message>
    <message>
        <source>Only once, and everything in one notice. The time counts from the start when the dossier is complete.</source>
        <translation>Only once, and everything in one notice. The time counts from the start when the dossier is complete.</translation>
    </message>
    <message>
        <source>Papers or points to complete</source>
        <translation>Papers or points to complete</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>One a line</translation>
    </message>
    <message>
        <source>Papers have &amp;come</source>
        <translation>Papers have &amp;come</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>Asked for: %1</translation>
    </message>
    <message>
        <source>Ask another &amp;agency</source>
        <translation>Ask another &amp;agency</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verification</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>Agency has a&amp;nswered</source>
        <translation>Agency has a&amp;nswered</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Apologise and e&amp;xtend</source>
        <translation>Apologise and e&amp;xtend</translation>
    </message>
    <message>
        <source>Only once, and the apology goes out at least one day before the due date (form 04).</source>
        <translation>Only once, and the apology goes out at least one day before the due date (form 04).</translation>
    </message>
    <message>
        <source>New due date</source>
        <translation>New due date</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>Number of the letter</translation>
    </message>
    <message>
        <source>Applicant with&amp;draws</source>
        <translation>Applicant with&amp;draws</translation>
    </message>
    <message>
        <source>Possible until the decision. Papers and fees go back under sector law.</source>
        <translation>Possible until the decision. Papers and fees go back under sector law.</translation>
    </message>
    <message>
        <source>&amp;Stop the dossier</source>
        <translation>&amp;Stop the dossier</translation>
    </message>
    <message>
        <source>With the notice of form 05.</source>
        <translation>With the notice of form 05.</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Provision of law</source>
        <translation>Provision of law</translation>
    </message>
    <message>
        <source>Needed where sector law is the ground</source>
        <translation>Needed where sector law is the ground</translation>
    </message>
    <message>
        <source>Re&amp;fuse</source>
        <translation>Re&amp;fuse</translation>
    </message>
    <message>
        <source>Within the time limit, with the notice of form 03.</source>
        <translation>Within the time limit, with the notice of form 03.</translation>
    </message>
    <message>
        <source>What the applicant can do</source>
        <translation>What the applicant can do</translation>
    </message>
    <message>
        <source>&amp;Result is ready</source>
        <translation>&amp;Result is ready</translation>
    </message>
    <message>
        <source>Result paper</source>
        <translation>Result paper</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Its number</translation>
    </message>
    <message>
        <source>Electronic result</source>
        <translation>Electronic result</translation>
    </message>
    <message>
        <source>&amp;Hand over the result</source>
        <translation>&amp;Hand over the result</translation>
    </message>
    <message>
        <source>&amp;Give the papers back</source>
        <translation>&amp;Give the papers back</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Sa&amp;ve</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>This is needed.</translation>
    </message>
    <message>
        <source>Add from the papers of the procedure…</source>
        <translation>Add from the papers of the procedure…</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Browse…</translation>
    </message>
    <message>
        <source>Browse for a file</source>
        <translation>Browse for a file</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>What can be done now</source>
        <translation>What can be done now</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Not possible now, and why</source>
        <translation>Not possible now, and why</translation>
    </message>
    <message>
        <source>This is less than the amount.</source>
        <translation>This is less than the amount.</translation>
    </message>
    <message>
        <source>Dates as 17/05/1990</source>
        <translation>Dates as 17/05/1990</translation>
    </message>
    <message>
        <source>Type the date as 17/05/1990.</source>
        <translation>Type the date as 17/05/1990.</translation>
    </message>
    <message>
        <source>This cannot stand there.</source>
        <translation>This cannot stand there.</translation>
    </message>
    <message>
        <source>Its time begins to run there (Decree 118/2025, art. 17.3).</source>
        <translation>Its time begins to run there (Decree 118/2025, art. 17.3).</translation>
    </message>
</context>
<context>
    <name>StoreSection</name>
    <message>
        <source>The record of this desk</source>
        <translation>The record of this desk</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Reads every page and attachment, and replays every step. Large records take minutes; other pages wait meanwhile.</source>
        <translation>Reads every page and attachment, and replays every step. Large records take minutes; other pages wait meanwhile.</translation>
    </message>
    <message>
        <source>&amp;Check the record</source>
        <translation>&amp;Check the record</translation>
    </message>
    <message>
        <source>&amp;Make the lists anew from the steps</source>
        <translation>&amp;Make the lists anew from the steps</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Everything lies encrypted in one folder of this computer.</source>
        <translation>Everything lies encrypted in one folder of this computer.</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Entries of the audit log</source>
        <translation>Entries of the audit log</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Checking; please leave the program open.</source>
        <translation>Checking; please leave the program open.</translation>
    </message>
    <message>
        <source>Whole: %1 dossiers, %2 steps.</source>
        <translation>Whole: %1 dossiers, %2 steps.</translation>
    </message>
    <message>
        <source>Not whole. Back up now, then call for help.</source>
        <translation>Not whole. Back up now, then call for help.</translation>
    </message>
    <message>
        <source>Lists that differ from the steps: %1</source>
        <translation>Lists that differ from the steps: %1</translation>
    </message>
    <message>
        <source>Attachments that are missing: %1</source>
        <translation>Attachments that are missing: %1</translation>
    </message>
    <message>
        <source>Making the lists anew…</source>
        <translation>Making the lists anew…</translation>
    </message>
</context>
<context>
    <name>SupervisorText</name>
    <message>
        <source>Supervision</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>reports</translation>
    </message>
    <message>
        <source>This page is for supervisors. Your own lists are under Dossiers (F10).</source>
        <translation>This page is for supervisors. Your own lists are under Dossiers (F10).</translation>
    </message>
</context>
<context>
    <name>SyncButton</name>
    <message>
        <source>Synchronisation: %1</source>
        <translation>Synchronisation: %1</translation>
    </message>
    <message>
        <source>%1. %2 (F9)</source>
        <translation>%1. %2 (F9)</translation>
    </message>
</context>
<context>
    <name>SyncList</name>
    <message>
        <source>a dossier that is not in the lists</source>
        <translation>a dossier that is not in the lists</translation>
    </message>
</context>
<context>
    <name>SyncPageText</name>
    <message>
        <source>officer without the right</source>
        <translation>officer without the right</translation>
    </message>
    <message>
        <source>officer not at the centre</source>
        <translation>officer not at the centre</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>waits for you</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>What needs you: %1</source>
        <translation>What needs you: %1</translation>
    </message>
    <message>
        <source>What the centre has holds. Your step stays in the record, set aside.</source>
        <translation>What the centre has holds. Your step stays in the record, set aside.</translation>
    </message>
    <message>
        <source>Your step is sent again.</source>
        <translation>Your step is sent again.</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>try now</source>
        <translation>try now</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>connect</translation>
    </message>
    <message>
        <source>keep the centre&apos;s</source>
        <translation>keep the centre&apos;s</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>leave it out</translation>
    </message>
    <message>
        <source>send mine again</source>
        <translation>send mine again</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>open the dossier</translation>
    </message>
    <message>
        <source>Kept on this machine first, then sent by itself.</source>
        <translation>Kept on this machine first, then sent by itself.</translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <translation>&amp;Try now</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Dossiers waiting to be sent</source>
        <translation>Dossiers waiting to be sent</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Nothing is waiting.</translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation>What needs you</translation>
    </message>
    <message>
        <source>Nothing needs you. If the centre does not take over a step as it is, it stands here with both values.</source>
        <translation>Nothing needs you. If the centre does not take over a step as it is, it stands here with both values.</translation>
    </message>
    <message>
        <source>Dossiers waiting to be sent: %1</source>
        <translation>Dossiers waiting to be sent: %1</translation>
    </message>
</context>
<context>
    <name>SyncText</name>
    <message>
        <source>%1 waiting</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>%1 waiting, next %2</source>
        <translation>%1 waiting, next %2</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>No network, next %1</source>
        <translation>No network, next %1</translation>
    </message>
    <message>
        <source>No centre connected</source>
        <translation>No centre connected</translation>
    </message>
    <message>
        <source>This desk works alone: everything is kept on this machine.</source>
        <translation>This desk works alone: everything is kept on this machine.</translation>
    </message>
    <message>
        <source>Reception is halted</source>
        <translation>Reception is halted</translation>
    </message>
    <message>
        <source>Too long without the centre: open dossiers may be finished, new ones wait until this counter has reached it.</source>
        <translation>Too long without the centre: open dossiers may be finished, new ones wait until this counter has reached it.</translation>
    </message>
    <message>
        <source>%1 need you</source>
        <translation>%1 need you</translation>
    </message>
    <message>
        <source>The centre did not take over some steps as they are. Please decide.</source>
        <translation>The centre did not take over some steps as they are. Please decide.</translation>
    </message>
    <message>
        <source>Cannot synchronise</source>
        <translation>Cannot synchronise</translation>
    </message>
    <message>
        <source>Your work is kept on this machine. What to do stands below.</source>
        <translation>Your work is kept on this machine. What to do stands below.</translation>
    </message>
    <message>
        <source>Sending %1 …</source>
        <translation>Sending %1 …</translation>
    </message>
    <message>
        <source>You can go on working.</source>
        <translation>You can go on working.</translation>
    </message>
    <message>
        <source>Kept on this machine, sent when there is a network.</source>
        <translation>Kept on this machine, sent when there is a network.</translation>
    </message>
    <message>
        <source>Kept on this machine, sent by itself.</source>
        <translation>Kept on this machine, sent by itself.</translation>
    </message>
    <message>
        <source>All sent · %1</source>
        <translation>All sent · %1</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>All sent</translation>
    </message>
    <message>
        <source>The centre has everything that was done here.</source>
        <translation>The centre has everything that was done here.</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 needs you</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 step</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 steps</translation>
    </message>
</context>
<context>
    <name>TaskText</name>
    <message>
        <source>Differs from the centre</source>
        <translation>Differs from the centre</translation>
    </message>
    <message>
        <source>Not taken by the centre</source>
        <translation>Not taken by the centre</translation>
    </message>
    <message>
        <source>Done here</source>
        <translation>Done here</translation>
    </message>
    <message>
        <source>At the centre</source>
        <translation>At the centre</translation>
    </message>
    <message>
        <source>Nothing of this step.</source>
        <translation>Nothing of this step.</translation>
    </message>
    <message>
        <source>&amp;Keep the centre&apos;s</source>
        <translation>&amp;Keep the centre&apos;s</translation>
    </message>
    <message>
        <source>Leave it &amp;out</source>
        <translation>Leave it &amp;out</translation>
    </message>
    <message>
        <source>Send mine &amp;again</source>
        <translation>Send mine &amp;again</translation>
    </message>
    <message>
        <source>Open the &amp;dossier</source>
        <translation>Open the &amp;dossier</translation>
    </message>
    <message>
        <source>Whatever you choose, your step stays in the record of this desk.</source>
        <translation>Whatever you choose, your step stays in the record of this desk.</translation>
    </message>
    <message>
        <source>Later steps of this dossier wait for it: %1.</source>
        <translation>Later steps of this dossier wait for it: %1.</translation>
    </message>
</context>
<context>
    <name>TicketModelText</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Desk %1</source>
        <translation>Desk %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Waited</translation>
    </message>
</context>
<context>
    <name>TicketPanelText</name>
    <message>
        <source>New ticket</source>
        <translation>New ticket</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Several: with ; between them</source>
        <translation>Several: with ; between them</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Only if they want to be called by it</source>
        <translation>Only if they want to be called by it</translation>
    </message>
    <message>
        <source>Give the ticket (F3)</source>
        <translation>Give the ticket (F3)</translation>
    </message>
    <message>
        <source>Print the number</source>
        <translation>Print the number</translation>
    </message>
</context>
<context>
    <name>TicketText</name>
    <message>
        <source>Ordinary</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>Elderly</source>
        <translation>Elderly</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Pregnant</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>With a small child</source>
        <translation>With a small child</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Did not come</translation>
    </message>
</context>
<context>
    <name>TodayText</name>
    <message>
        <source>Desk %1</source>
        <translation>Desk %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>open the dossier</translation>
    </message>
    <message>
        <source>hand over to others</source>
        <translation>hand over to others</translation>
    </message>
    <message>
        <source>apologise, form 04</source>
        <translation>apologise, form 04</translation>
    </message>
    <message>
        <source>save as Excel</source>
        <translation>save as Excel</translation>
    </message>
    <message>
        <source>print</source>
        <translation>print</translation>
    </message>
    <message>
        <source>renew</source>
        <translation>renew</translation>
    </message>
    <message>
        <source>Apologise (form 04)</source>
        <translation>Apologise (form 04)</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>Dossiers of the list</source>
        <translation>Dossiers of the list</translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>Filter by</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Only</translation>
    </message>
    <message>
        <source>By desk</source>
        <translation>By desk</translation>
    </message>
    <message>
        <source>By officer</source>
        <translation>By officer</translation>
    </message>
    <message>
        <source>By field</source>
        <translation>By field</translation>
    </message>
    <message>
        <source>By procedure</source>
        <translation>By procedure</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>By unit</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>Loo&amp;k</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>As the &amp;system</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Text size</translation>
    </message>
    <message>
        <source>&amp;Change officer</source>
        <translation>&amp;Change officer</translation>
    </message>
    <message>
        <source>Loc&amp;k the screen</source>
        <translation>Loc&amp;k the screen</translation>
    </message>
    <message>
        <source>Log out and &amp;quit</source>
        <translation>Log out and &amp;quit</translation>
    </message>
    <message>
        <source>%1 · desk %2</source>
        <translation>%1 · desk %2</translation>
    </message>
    <message>
        <source>Officer: %1</source>
        <translation>Officer: %1</translation>
    </message>
    <message>
        <source>Find anything (Ctrl+K)</source>
        <translation>Find anything (Ctrl+K)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
</context>
<context>
    <name>TrainingStrip</name>
    <message>
        <source>Training: scan code</source>
        <translation>Training: scan code</translation>
    </message>
    <message>
        <source>lay card</source>
        <translation>lay card</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>take away</translation>
    </message>
    <message>
        <source>Scan the code of sample person %1</source>
        <translation>Scan the code of sample person %1</translation>
    </message>
    <message>
        <source>Lay the card of sample person %1</source>
        <translation>Lay the card of sample person %1</translation>
    </message>
</context>
<context>
    <name>TransferCode</name>
    <message>
        <source>VietQR code for %1 to account %2</source>
        <translation>VietQR code for %1 to account %2</translation>
    </message>
</context>
<context>
    <name>TrustSection</name>
    <message>
        <source>Trusted certificates</source>
        <translation>Trusted certificates</translation>
    </message>
    <message>
        <source>A card is called genuine only if its issuer&apos;s certificate stands here.</source>
        <translation>A card is called genuine only if its issuer&apos;s certificate stands here.</translation>
    </message>
    <message>
        <source>Issuers this office trusts</source>
        <translation>Issuers this office trusts</translation>
    </message>
    <message>
        <source>None yet: no card can be called genuine. Get the certificate “CSCA Vietnam” from the Ministry of Public Security, with its fingerprint on paper, and add it below.</source>
        <translation>None yet: no card can be called genuine. Get the certificate “CSCA Vietnam” from the Ministry of Public Security, with its fingerprint on paper, and add it below.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>&amp;Remove from the trusted</source>
        <translation>&amp;Remove from the trusted</translation>
    </message>
    <message>
        <source>Add a certificate</source>
        <translation>Add a certificate</translation>
    </message>
    <message>
        <source>File (.cer .crt .der .pem .crl .ml .ldif)</source>
        <translation>File (.cer .crt .der .pem .crl .ml .ldif)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Browse…</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>&amp;Look at it</translation>
    </message>
    <message>
        <source>I have &amp;compared the fingerprint with the one on paper</source>
        <translation>I have &amp;compared the fingerprint with the one on paper</translation>
    </message>
    <message>
        <source>&amp;Trust it from now on</source>
        <translation>&amp;Trust it from now on</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>cannot be used</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>valid</translation>
    </message>
    <message>
        <source>expired in part</source>
        <translation>expired in part</translation>
    </message>
    <message>
        <source>… %1 in all</source>
        <translation>… %1 in all</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Revocation lists: %1</source>
        <translation>Revocation lists: %1</translation>
    </message>
    <message>
        <source>Trusted from the next card on.</source>
        <translation>Trusted from the next card on.</translation>
    </message>
    <message>
        <source>%1 certificates, %2 revocation lists</source>
        <translation>%1 certificates, %2 revocation lists</translation>
    </message>
</context>
<context>
    <name>UndertakingText</name>
    <message>
        <source>Before the first look-up: the confidentiality undertaking</source>
        <translation>Before the first look-up: the confidentiality undertaking</translation>
    </message>
    <message>
        <source>It is recorded in your name with the time. What you typed is kept.</source>
        <translation>It is recorded in your name with the time. What you typed is kept.</translation>
    </message>
    <message>
        <source>Text of the undertaking</source>
        <translation>Text of the undertaking</translation>
    </message>
    <message>
        <source>I have read it and undertake it</source>
        <translation>I have read it and undertake it</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Authentic chip</source>
        <translation>Authentic chip</translation>
    </message>
    <message>
        <source>Forged or altered</source>
        <translation>Forged or altered</translation>
    </message>
    <message>
        <source>Cannot be judged yet</source>
        <translation>Cannot be judged yet</translation>
    </message>
</context>
<context>
    <name>VisitList</name>
    <message>
        <source>Nobody yet</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Enter opens, Delete throws away, Esc closes</source>
        <translation>Enter opens, Delete throws away, Esc closes</translation>
    </message>
    <message>
        <source>Enter opens, Esc closes</source>
        <translation>Enter opens, Esc closes</translation>
    </message>
    <message>
        <source>Those of &amp;colleagues at this station …</source>
        <translation>Those of &amp;colleagues at this station …</translation>
    </message>
</context>
<context>
    <name>VisitModel</name>
    <message>
        <source>This card was judged forged or altered: refuse it, or let a supervisor decide</source>
        <translation>This card was judged forged or altered: refuse it, or let a supervisor decide</translation>
    </message>
    <message>
        <source>Scan or type who hands the dossier in</source>
        <translation>Scan or type who hands the dossier in</translation>
    </message>
    <message>
        <source>Scan the card, or type number and name</source>
        <translation>Scan the card, or type number and name</translation>
    </message>
    <message>
        <source>The card&apos;s sources differ: choose which one holds</source>
        <translation>The card&apos;s sources differ: choose which one holds</translation>
    </message>
    <message>
        <source>Type the organisation&apos;s name</source>
        <translation>Type the organisation&apos;s name</translation>
    </message>
    <message>
        <source>Type the number, or choose what paper was shown</source>
        <translation>Type the number, or choose what paper was shown</translation>
    </message>
    <message>
        <source>Type the number of the paper that was shown</source>
        <translation>Type the number of the paper that was shown</translation>
    </message>
    <message>
        <source>Type the number of the authorisation</source>
        <translation>Type the number of the authorisation</translation>
    </message>
    <message>
        <source>Choose a procedure</source>
        <translation>Choose a procedure</translation>
    </message>
    <message>
        <source>Choose why it is not filed online</source>
        <translation>Choose why it is not filed online</translation>
    </message>
    <message>
        <source>Choose what to do about the missing papers</source>
        <translation>Choose what to do about the missing papers</translation>
    </message>
    <message>
        <source>Type where the result is to be sent</source>
        <translation>Type where the result is to be sent</translation>
    </message>
    <message>
        <source>Write why this time limit is promised</source>
        <translation>Write why this time limit is promised</translation>
    </message>
    <message>
        <source>Choose the competent agency</source>
        <translation>Choose the competent agency</translation>
    </message>
    <message>
        <source>Type the pages and copies the fee depends on</source>
        <translation>Type the pages and copies the fee depends on</translation>
    </message>
    <message>
        <source>Not a telephone number: 8 to 15 digits</source>
        <translation>Not a telephone number: 8 to 15 digits</translation>
    </message>
    <message>
        <source>Type the number that messages go to</source>
        <translation>Type the number that messages go to</translation>
    </message>
    <message>
        <source>Not a mail address, as: ten@example.vn</source>
        <translation>Not a mail address, as: ten@example.vn</translation>
    </message>
    <message>
        <source>Type the address that mails go to</source>
        <translation>Type the address that mails go to</translation>
    </message>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>which of the card&apos;s sources holds</source>
        <translation>which of the card&apos;s sources holds</translation>
    </message>
    <message>
        <source>name of the organisation</source>
        <translation>name of the organisation</translation>
    </message>
    <message>
        <source>name of who hands in</source>
        <translation>name of who hands in</translation>
    </message>
    <message>
        <source>which source of who hands in holds</source>
        <translation>which source of who hands in holds</translation>
    </message>
    <message>
        <source>authorisation</source>
        <translation>authorisation</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telephone</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>address for letters</source>
        <translation>address for letters</translation>
    </message>
    <message>
        <source>the dossier to complete is another applicant&apos;s</source>
        <translation>the dossier to complete is another applicant&apos;s</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>procedure</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>papers</translation>
    </message>
    <message>
        <source>amount of the fee</source>
        <translation>amount of the fee</translation>
    </message>
    <message>
        <source>the money given is less than the fee</source>
        <translation>the money given is less than the fee</translation>
    </message>
    <message>
        <source>address for the result</source>
        <translation>address for the result</translation>
    </message>
</context>
<context>
    <name>WhoChips</name>
    <message>
        <source>&amp;Citizen</source>
        <translation>&amp;Citizen</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Child &amp;without card</source>
        <translation>Child &amp;without card</translation>
    </message>
    <message>
        <source>&amp;Foreigner</source>
        <translation>&amp;Foreigner</translation>
    </message>
    <message>
        <source>No &amp;papers</source>
        <translation>No &amp;papers</translation>
    </message>
    <message>
        <source>Handed in by &amp;another</source>
        <translation>Handed in by &amp;another</translation>
    </message>
    <message>
        <source>Somebody with an authorisation hands the dossier in: scan their card as well</source>
        <translation>Somebody with an authorisation hands the dossier in: scan their card as well</translation>
    </message>
</context>
<context>
    <name>WorkspaceText</name>
    <message>
        <source>New catalogue data of the central service are in use from now on. Dossiers that were received keep their dates and fees.</source>
        <translation>New catalogue data of the central service are in use from now on. Dossiers that were received keep their dates and fees.</translation>
    </message>
    <message>
        <source>%1 has got its final code %2. A new slip names both; the old one still finds the dossier.</source>
        <translation>%1 has got its final code %2. A new slip names both; the old one still finds the dossier.</translation>
    </message>
    <message>
        <source>%1 dossiers have got their final codes. New slips name both; the old ones still find the dossiers.</source>
        <translation>%1 dossiers have got their final codes. New slips name both; the old ones still find the dossiers.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
</context>
</TS>
