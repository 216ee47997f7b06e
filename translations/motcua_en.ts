<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
</TS>
