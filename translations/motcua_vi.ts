<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>CameraBar</name>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Đèn</translation>
    </message>
    <message>
        <source>Light of the camera, for dark places</source>
        <translation>Đèn của camera, dùng khi thiếu sáng</translation>
    </message>
    <message>
        <source>Start &amp;again</source>
        <translation>&amp;Bật lại</translation>
    </message>
    <message>
        <source>&amp;Brightness</source>
        <translation>Độ &amp;sáng</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Phóng to</translation>
    </message>
    <message>
        <source>Camera to use</source>
        <translation>Camera sử dụng</translation>
    </message>
    <message>
        <source>Light of the camera</source>
        <translation>Đèn của camera</translation>
    </message>
    <message>
        <source>Start the camera again</source>
        <translation>Bật lại camera</translation>
    </message>
    <message>
        <source>Brightness of the picture</source>
        <translation>Độ sáng của hình</translation>
    </message>
    <message>
        <source>Zoom of the camera</source>
        <translation>Phóng to hình của camera</translation>
    </message>
</context>
<context>
    <name>CameraPreview</name>
    <message>
        <source>The card has been read</source>
        <translation>Đã đọc được thẻ</translation>
    </message>
    <message>
        <source>The code is incomplete. Hold the card still, once more.</source>
        <translation>Mã đọc bị thiếu. Giữ yên thẻ và quét lại.</translation>
    </message>
    <message>
        <source>A code has been read that is not an ID card&apos;s</source>
        <translation>Đã đọc một mã không phải của thẻ căn cước</translation>
    </message>
    <message>
        <source>The camera is off</source>
        <translation>Camera đang tắt</translation>
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
</context>
</TS>
