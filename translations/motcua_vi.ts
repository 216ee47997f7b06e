<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>CameraPreview</name>
    <message>
        <source>The code is incomplete. Hold the card still, once more.</source>
        <translation>Mã đọc bị thiếu. Giữ yên thẻ và quét lại.</translation>
    </message>
    <message>
        <source>This is a health insurance card. Show the ID card.</source>
        <translation>Đây là thẻ bảo hiểm y tế. Hãy đưa thẻ căn cước.</translation>
    </message>
    <message>
        <source>This is a code of VNeID. Show the ID card.</source>
        <translation>Đây là mã VNeID. Hãy đưa thẻ căn cước.</translation>
    </message>
    <message>
        <source>This is a payment code. Show the ID card.</source>
        <translation>Đây là mã thanh toán. Hãy đưa thẻ căn cước.</translation>
    </message>
    <message>
        <source>The code has been read</source>
        <translation>Đã đọc được mã QR</translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <translation>Đang bật camera…</translation>
    </message>
    <message>
        <source>Hold the QR code of the card in the frame</source>
        <translation>Đưa mã QR trên thẻ vào khung</translation>
    </message>
    <message>
        <source>Bring the card nearer and hold it still</source>
        <translation>Đưa thẻ lại gần, giữ yên</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>Hình ảnh từ camera</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Đèn</translation>
    </message>
    <message>
        <source>Light of the camera, for dark places</source>
        <translation>Đèn của camera, dùng khi thiếu sáng</translation>
    </message>
    <message>
        <source>Light of the camera</source>
        <translation>Đèn của camera</translation>
    </message>
</context>
</TS>
