<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CameraPreview</name>
    <message>
        <source>The code is incomplete. Hold the card still, once more.</source>
        <translation>The code is incomplete. Hold the card still, once more.</translation>
    </message>
    <message>
        <source>This is a health insurance card. Show the ID card.</source>
        <translation>This is a health insurance card. Show the ID card.</translation>
    </message>
    <message>
        <source>This is a code of VNeID. Show the ID card.</source>
        <translation>This is a code of VNeID. Show the ID card.</translation>
    </message>
    <message>
        <source>This is a payment code. Show the ID card.</source>
        <translation>This is a payment code. Show the ID card.</translation>
    </message>
    <message>
        <source>The code has been read</source>
        <translation>The code has been read</translation>
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
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>Light of the camera, for dark places</source>
        <translation>Light of the camera, for dark places</translation>
    </message>
    <message>
        <source>Light of the camera</source>
        <translation>Light of the camera</translation>
    </message>
</context>
</TS>
