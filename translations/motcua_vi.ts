<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>Licence</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>MotCua is free software under the GNU General Public License, version 3 or later: use it, study it, change it and pass it on. It comes without any warranty.</source>
        <translation>MotCua là phần mềm tự do theo Giấy phép Công cộng GNU, phiên bản 3 hoặc mới hơn: được sử dụng, nghiên cứu, sửa đổi và chia sẻ. Phần mềm không kèm theo bất kỳ bảo đảm nào.</translation>
    </message>
    <message>
        <source>What it stands on</source>
        <translation>Các thành phần sử dụng</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Chế độ</translation>
    </message>
    <message>
        <source>training: everything is fictitious</source>
        <translation>tập huấn: mọi dữ liệu đều là giả định</translation>
    </message>
</context>
<context>
    <name>AcceptStep</name>
    <message>
        <source>At this counter</source>
        <translation>Nhận tại quầy</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Qua bưu chính</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Read it with the citizen</source>
        <translation>Đọc lại với công dân</translation>
    </message>
    <message>
        <source>How does the result come?</source>
        <translation>Nhận kết quả bằng cách nào?</translation>
    </message>
    <message>
        <source>Address to send it to</source>
        <translation>Địa chỉ gửi kết quả</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Result on</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Lunar calendar</source>
        <translation>Âm lịch</translation>
    </message>
    <message>
        <source>%1 kinds</source>
        <translation>%1 loại</translation>
    </message>
    <message>
        <source>%1 originals</source>
        <translation>%1 bản chính</translation>
    </message>
    <message>
        <source>%1 copies</source>
        <translation>%1 bản sao</translation>
    </message>
    <message>
        <source>%1 electronic</source>
        <translation>%1 bản điện tử</translation>
    </message>
    <message>
        <source>by the province&apos;s table</source>
        <translation>theo bảng của tỉnh</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không thu</translation>
    </message>
    <message>
        <source>%1, paid in cash</source>
        <translation>%1, đã thu tiền mặt</translation>
    </message>
    <message>
        <source>%1, paid by transfer</source>
        <translation>%1, đã chuyển khoản</translation>
    </message>
    <message>
        <source>%1, not paid yet</source>
        <translation>%1, chưa thu</translation>
    </message>
    <message>
        <source>no due date can be promised yet</source>
        <translation>chưa thể hẹn ngày trả</translation>
    </message>
    <message>
        <source>accept and print</source>
        <translation>tiếp nhận và in</translation>
    </message>
    <message>
        <source>%1 only seen</source>
        <translation>%1 giấy tờ đã xem</translation>
    </message>
</context>
<context>
    <name>ActionText</name>
    <message>
        <source>Portal reference</source>
        <translation>Mã trên Cổng</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Hạn trả lời</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>Papers asked for</source>
        <translation>Giấy tờ yêu cầu</translation>
    </message>
    <message>
        <source>Complete by</source>
        <translation>Hạn bổ sung</translation>
    </message>
    <message>
        <source>New due date</source>
        <translation>Hẹn trả mới</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Received there</source>
        <translation>Nhận lúc</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Hỏi</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Nội dung hỏi</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>Hạn nộp</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Chứng từ</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Khoản</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Biên lai</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Đã báo qua</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Giấy ủy quyền</translation>
    </message>
    <message>
        <source>Without slip</source>
        <translation>Không có giấy hẹn</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Kiểm tra danh tính</translation>
    </message>
    <message>
        <source>Postal tracking code</source>
        <translation>Mã vận đơn</translation>
    </message>
    <message>
        <source>Originals given back</source>
        <translation>Bản chính trả lại</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Hệ thống</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ lúc</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến lúc</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>tiền mặt</translation>
    </message>
    <message>
        <source>bank transfer</source>
        <translation>chuyển khoản</translation>
    </message>
    <message>
        <source>online</source>
        <translation>trực tuyến</translation>
    </message>
    <message>
        <source>The applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>A proxy</source>
        <translation>Người được ủy quyền</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Qua bưu chính</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>chip of the card</source>
        <translation>chip thẻ căn cước</translation>
    </message>
    <message>
        <source>QR code of the card</source>
        <translation>mã QR trên thẻ</translation>
    </message>
    <message>
        <source>population database</source>
        <translation>CSDL dân cư</translation>
    </message>
    <message>
        <source>VNeID</source>
        <translation>VNeID</translation>
    </message>
    <message>
        <source>papers seen by the officer</source>
        <translation>đã xem giấy tờ</translation>
    </message>
    <message>
        <source>At the applicant&apos;s request</source>
        <translation>Người nộp đề nghị</translation>
    </message>
    <message>
        <source>The papers asked for did not come in time</source>
        <translation>Quá hạn bổ sung hồ sơ</translation>
    </message>
    <message>
        <source>The payment asked for did not come in time</source>
        <translation>Quá hạn thực hiện nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>Under sector law</source>
        <translation>Theo pháp luật chuyên ngành</translation>
    </message>
    <message>
        <source>Applicant&apos;s name</source>
        <translation>Tên chủ hồ sơ</translation>
    </message>
    <message>
        <source>Applicant&apos;s number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Applicant&apos;s date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Tên tổ chức</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Way of return</source>
        <translation>Cách nhận kết quả</translation>
    </message>
    <message>
        <source>Address of return</source>
        <translation>Địa chỉ nhận kết quả</translation>
    </message>
    <message>
        <source>Processing case</source>
        <translation>Trường hợp giải quyết</translation>
    </message>
    <message>
        <source>The result paper</source>
        <translation>Giấy tờ kết quả</translation>
    </message>
    <message>
        <source>Paper of the dossier</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>tại quầy</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>qua bưu chính</translation>
    </message>
    <message>
        <source>electronically</source>
        <translation>bản điện tử</translation>
    </message>
</context>
<context>
    <name>AppointmentText</name>
    <message>
        <source>Day, month and year</source>
        <translation>Ngày, tháng, năm</translation>
    </message>
    <message>
        <source>As 9:15</source>
        <translation>Ví dụ 9:15</translation>
    </message>
    <message>
        <source>Say who comes.</source>
        <translation>Ghi tên người đến.</translation>
    </message>
    <message>
        <source>Taken, or outside working hours; every 15 minutes one</source>
        <translation>Đã có người, hoặc ngoài giờ làm việc; mỗi 15 phút một lượt</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Lịch hẹn</translation>
    </message>
    <message>
        <source>Nobody has an appointment in the next two weeks.</source>
        <translation>Hai tuần tới chưa có lịch hẹn.</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>Đã đến</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Hủy hẹn</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>Người đến</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Đặt hẹn</translation>
    </message>
</context>
<context>
    <name>BackupCheck</name>
    <message>
        <source>Backup file</source>
        <translation>Tệp sao lưu</translation>
    </message>
    <message>
        <source>Backups (*.backup);;All files (*)</source>
        <translation>Bản sao lưu (*.backup);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Cần nhập mục này.</translation>
    </message>
    <message>
        <source>Unpacking and checking…</source>
        <translation>Đang mở và kiểm tra…</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Login on the day of the backup; empty if there was only one</source>
        <translation>Tên đăng nhập vào ngày sao lưu; để trống nếu khi đó chỉ có một người</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Password of that day</source>
        <translation>Mật khẩu của ngày đó</translation>
    </message>
    <message>
        <source>By the recovery code of the envelope</source>
        <translation>Bằng mã khôi phục trong phong bì</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;họn…</translation>
    </message>
    <message>
        <source>&amp;Check the file</source>
        <translation>&amp;Kiểm tra tệp</translation>
    </message>
    <message>
        <source>Do not rely on this file. %1</source>
        <translation>Đừng trông vào tệp này. %1</translation>
    </message>
    <message>
        <source>✔ The backup is whole: it can be restored.</source>
        <translation>✔ Bản sao lưu nguyên vẹn: có thể khôi phục được.</translation>
    </message>
    <message>
        <source>The backup opens, but something in it is damaged. Make a new one.</source>
        <translation>Bản sao lưu mở được nhưng bên trong có chỗ hỏng. Hãy sao lưu lại.</translation>
    </message>
    <message>
        <source>%1, desk %2</source>
        <translation>%1, quầy %2</translation>
    </message>
    <message>
        <source>Newest step in it: %1</source>
        <translation>Thao tác mới nhất trong đó: %1</translation>
    </message>
    <message>
        <source>Dossiers: %1 · attachments: %2 · officers: %3</source>
        <translation>Hồ sơ: %1 · tệp đính kèm: %2 · cán bộ: %3</translation>
    </message>
    <message>
        <source>Attachments missing: %1</source>
        <translation>Tệp đính kèm bị thiếu: %1</translation>
    </message>
    <message>
        <source>Size of the file: %1</source>
        <translation>Dung lượng tệp: %1</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backup</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Sealed as it lies here: whoever finds the drive reads nothing.</source>
        <translation>Bản sao được mã hóa như trên máy này: người nhặt được USB không đọc được gì.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Folder, best on a USB drive</source>
        <translation>Thư mục, tốt nhất là trên USB</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Thư mục sao lưu</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>Sao lưu &amp;ngay</translation>
    </message>
    <message>
        <source>If this computer is lost</source>
        <translation>Khi máy này bị hỏng hoặc mất</translation>
    </message>
    <message>
        <source>Install MotCua on another computer. Instead of setting up an office, restore the backup with this command; it asks for the last code this desk has printed, so that no code is given twice.</source>
        <translation>Cài MotCua trên máy khác. Không thiết lập cơ quan mới mà phục hồi bản sao bằng lệnh dưới đây; lệnh cần mã hồ sơ cuối cùng quầy đã in để không cấp trùng mã.</translation>
    </message>
    <message>
        <source>Command that restores a backup</source>
        <translation>Lệnh phục hồi bản sao lưu</translation>
    </message>
    <message>
        <source>The passwords are those of the day of the backup. What was here before the restore is kept aside in the data folder.</source>
        <translation>Mật khẩu là mật khẩu của ngày sao lưu. Dữ liệu có trước khi phục hồi được cất riêng trong thư mục dữ liệu.</translation>
    </message>
    <message>
        <source>No USB drive is plugged in.</source>
        <translation>Chưa cắm USB.</translation>
    </message>
    <message>
        <source>%1: %2 free</source>
        <translation>%1: còn trống %2</translation>
    </message>
    <message>
        <source>This desk has never been backed up.</source>
        <translation>Quầy này chưa sao lưu lần nào.</translation>
    </message>
    <message>
        <source>Last backup: today.</source>
        <translation>Lần sao lưu gần nhất: hôm nay.</translation>
    </message>
    <message>
        <source>Last backup: %1, %2 days ago.</source>
        <translation>Lần sao lưu gần nhất: %1, cách đây %2 ngày.</translation>
    </message>
    <message>
        <source>Choose the folder to back up to.</source>
        <translation>Vui lòng chọn thư mục sao lưu.</translation>
    </message>
    <message>
        <source>Backing up, then reading it again…</source>
        <translation>Đang sao lưu và đọc lại để kiểm tra…</translation>
    </message>
    <message>
        <source>Written, read again and found whole: %1</source>
        <translation>Đã ghi, đã đọc lại và nguyên vẹn: %1</translation>
    </message>
    <message>
        <source>Look into a backup</source>
        <translation>Xem một bản sao lưu</translation>
    </message>
    <message>
        <source>Whether an older file still opens, and what it holds. Nothing is restored or changed.</source>
        <translation>Tệp cũ còn mở được không và có những gì. Không khôi phục, không thay đổi gì.</translation>
    </message>
</context>
<context>
    <name>BoardText</name>
    <message>
        <source>Board</source>
        <translation>Bảng gọi số</translation>
    </message>
    <message>
        <source>%1, desk %2</source>
        <translation>%1, quầy %2</translation>
    </message>
    <message>
        <source>Now called</source>
        <translation>Đang gọi</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Please take a seat; your number will be called.</source>
        <translation>Mời ngồi chờ, số của quý vị sẽ được gọi.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Tiếp theo: %1</translation>
    </message>
</context>
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
    <name>CameraFold</name>
    <message>
        <source>Scan with the camera</source>
        <translation>Quét bằng camera</translation>
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
<context>
    <name>CatalogueSection</name>
    <message>
        <source>Procedures</source>
        <translation>Danh sách thủ tục</translation>
    </message>
    <message>
        <source>Fee policies</source>
        <translation>Chính sách phí, lệ phí</translation>
    </message>
    <message>
        <source>Changes of the province</source>
        <translation>Điều chỉnh của tỉnh</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Ngày nghỉ</translation>
    </message>
    <message>
        <source>Unknown file</source>
        <translation>Tệp không xác định</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Danh mục thủ tục</translation>
    </message>
    <message>
        <source>Procedures, fees and holidays. A dossier keeps the version it was accepted under.</source>
        <translation>Thủ tục, phí, lệ phí và ngày nghỉ. Hồ sơ giữ phiên bản danh mục lúc tiếp nhận.</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Đang áp dụng</translation>
    </message>
    <message>
        <source>Take in a file</source>
        <translation>Nạp tệp</translation>
    </message>
    <message>
        <source>Changes of the province, holidays, fee policies or a new catalogue, as JSON. It is checked first; nothing is taken in by half.</source>
        <translation>Điều chỉnh của tỉnh, ngày nghỉ, chính sách phí hoặc danh mục mới, dạng JSON. Tệp được kiểm tra trước; không bao giờ nạp dở dang.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>&amp;Check it</source>
        <translation>&amp;Kiểm tra</translation>
    </message>
    <message>
        <source>&amp;Take it in</source>
        <translation>&amp;Nạp vào</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>%1: %2 rows can be used.</source>
        <translation>%1: %2 dòng dùng được.</translation>
    </message>
    <message>
        <source>Error in line</source>
        <translation>Lỗi ở dòng</translation>
    </message>
    <message>
        <source>Look at line</source>
        <translation>Xem lại dòng</translation>
    </message>
    <message>
        <source>Taking in…</source>
        <translation>Đang nạp…</translation>
    </message>
    <message>
        <source>%1: %2 rows taken in.</source>
        <translation>%1: đã nạp %2 dòng.</translation>
    </message>
</context>
<context>
    <name>ChartText</name>
    <message>
        <source>Received today by the hour</source>
        <translation>Tiếp nhận hôm nay theo giờ</translation>
    </message>
    <message>
        <source>%1:00 - %2</source>
        <translation>%1 giờ - %2</translation>
    </message>
    <message>
        <source>Finished in time, %, last 14 days</source>
        <translation>Đúng hạn, %, 14 ngày qua</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 trên %3</translation>
    </message>
    <message>
        <source>Minutes waited, by the hour</source>
        <translation>Số phút chờ theo giờ</translation>
    </message>
</context>
<context>
    <name>ChecklistStep</name>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>What was handed in</source>
        <translation>Giấy tờ công dân nộp</translation>
    </message>
    <message>
        <source>&amp;All handed in (Ctrl+A)</source>
        <translation>Đủ tất &amp;cả (Ctrl+A)</translation>
    </message>
    <message>
        <source>Refuse: form 0&amp;3 (Ctrl+3)</source>
        <translation>Từ chối tiếp nhận: mẫu 0&amp;3 (Ctrl+3)</translation>
    </message>
    <message>
        <source>This procedure asks for no papers.</source>
        <translation>Thủ tục này không yêu cầu giấy tờ.</translation>
    </message>
    <message>
        <source>%1 of %2 in order · Space: as asked, 0-9: number, K: not needed</source>
        <translation>Xong %1/%2 · Phím cách: đủ, 0-9: số bản, K: không cần</translation>
    </message>
    <message>
        <source>One paper is missing. What about it?</source>
        <translation>Thiếu 1 giấy. Xử lý thế nào?</translation>
    </message>
    <message>
        <source>%1 papers are missing. What about them?</source>
        <translation>Thiếu %1 giấy. Xử lý thế nào?</translation>
    </message>
    <message>
        <source>Choose what to do about the missing papers.</source>
        <translation>Hãy chọn cách xử lý các giấy còn thiếu.</translation>
    </message>
    <message>
        <source>all handed in</source>
        <translation>đủ tất cả</translation>
    </message>
    <message>
        <source>the rest is not needed</source>
        <translation>không cần các giấy còn lại</translation>
    </message>
    <message>
        <source>ask for papers</source>
        <translation>yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>từ chối</translation>
    </message>
    <message>
        <source>%1 original</source>
        <translation>%1 bản chính</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 bản sao</translation>
    </message>
    <message>
        <source>any kind</source>
        <translation>bản nào cũng được</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>Cần: %1</translation>
    </message>
    <message>
        <source>Taken from what is held already, no paper asked</source>
        <translation>Dùng dữ liệu đã có, không yêu cầu nộp giấy</translation>
    </message>
    <message>
        <source>Not needed in this case</source>
        <translation>Không cần cho trường hợp này</translation>
    </message>
    <message>
        <source>held since %1: key R takes it</source>
        <translation>đã số hóa ngày %1: bấm R để dùng lại</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>còn thiếu</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>đã xong</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Chính</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao</translation>
    </message>
    <message>
        <source>Electronic</source>
        <translation>Điện tử</translation>
    </message>
    <message>
        <source>Papers and what was handed in</source>
        <translation>Thành phần hồ sơ và số bản đã nộp</translation>
    </message>
    <message>
        <source>Other papers</source>
        <translation>Giấy tờ khác</translation>
    </message>
    <message>
        <source>&amp;Not needed here (Ctrl+0)</source>
        <translation>&amp;Không cần (Ctrl+0)</translation>
    </message>
    <message>
        <source>Ask: form 0&amp;2 (Ctrl+2)</source>
        <translation>Bổ sung: mẫu 0&amp;2 (Ctrl+2)</translation>
    </message>
    <message>
        <source>Seen and given back</source>
        <translation>Đã xem, đã trả lại</translation>
    </message>
    <message>
        <source>Only shown: look at it and give it back</source>
        <translation>Chỉ xuất trình: xem rồi trả lại công dân</translation>
    </message>
    <message>
        <source>All papers depend on the case: mark those that were handed in (Space).</source>
        <translation>Giấy tờ tùy theo trường hợp: đánh dấu giấy tờ đã nhận (phím cách).</translation>
    </message>
    <message>
        <source>record and print</source>
        <translation>lập phiếu và in</translation>
    </message>
</context>
<context>
    <name>ChipLine</name>
    <message>
        <source>A card lies on the reader. Scan its QR code, or type the last 6 digits of its number.</source>
        <translation>Có thẻ trên đầu đọc. Hãy quét mã QR của thẻ, hoặc nhập 6 số cuối của số định danh.</translation>
    </message>
    <message>
        <source>Lay the card on the reader to have its chip read.</source>
        <translation>Đặt thẻ lên đầu đọc để đọc chip.</translation>
    </message>
    <message>
        <source>Opening the chip - leave the card there …</source>
        <translation>Đang mở chip - xin giữ yên thẻ …</translation>
    </message>
    <message>
        <source>Reading the chip - leave the card there …</source>
        <translation>Đang đọc chip - xin giữ yên thẻ …</translation>
    </message>
    <message>
        <source>Checking whether the chip is real …</source>
        <translation>Đang kiểm tra chip thật hay giả …</translation>
    </message>
    <message>
        <source>Reading the portrait …</source>
        <translation>Đang đọc ảnh chân dung …</translation>
    </message>
    <message>
        <source>The card was lifted. Lay it back: the reading goes on where it stopped.</source>
        <translation>Thẻ đã bị nhấc ra. Đặt lại thẻ: máy sẽ đọc tiếp từ chỗ đang dở.</translation>
    </message>
    <message>
        <source>This chip does not open with this number: another person&apos;s card lies on the reader, or the number is mistyped.</source>
        <translation>Số này không mở được chip: trên đầu đọc là thẻ của người khác, hoặc số bị nhập sai.</translation>
    </message>
    <message>
        <source>Last 6 digits</source>
        <translation>6 số cuối</translation>
    </message>
    <message>
        <source>&amp;Read the chip</source>
        <translation>Đọc c&amp;hip</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>Đọc &amp;lại</translation>
    </message>
    <message>
        <source>Without the c&amp;hip</source>
        <translation>&amp;Bỏ qua chip</translation>
    </message>
    <message>
        <source>Six digits are needed</source>
        <translation>Cần đủ 6 chữ số</translation>
    </message>
    <message>
        <source>A passport lies on the reader. Type its number and the date of birth below, and here the day it expires.</source>
        <translation>Có hộ chiếu trên đầu đọc. Nhập số hộ chiếu và ngày sinh bên dưới, và ngày hết hạn tại đây.</translation>
    </message>
    <message>
        <source>Passport expires on</source>
        <translation>Hộ chiếu hết hạn ngày</translation>
    </message>
    <message>
        <source>Number, whole date of birth and whole date of expiry are needed</source>
        <translation>Cần số hộ chiếu, ngày sinh và ngày hết hạn đầy đủ</translation>
    </message>
</context>
<context>
    <name>CitizenColumn</name>
    <message>
        <source>Nobody has been identified yet.</source>
        <translation>Chưa xác định người đến làm thủ tục.</translation>
    </message>
    <message>
        <source>Portrait off the chip</source>
        <translation>Ảnh chân dung trong chip</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Cần biết thêm</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Vì sao?</translation>
    </message>
    <message>
        <source>The sources differ</source>
        <translation>Các nguồn không khớp</translation>
    </message>
    <message>
        <source>Sources agree</source>
        <translation>Các nguồn khớp nhau</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>Người nộp thay</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Ủy quyền</translation>
    </message>
    <message>
        <source>Portrait of who hands in, off the chip</source>
        <translation>Ảnh trên chip của người nộp thay</translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>agrees</source>
        <translation>khớp</translation>
    </message>
    <message>
        <source>one source</source>
        <translation>một nguồn</translation>
    </message>
    <message>
        <source>known fault</source>
        <translation>lỗi đã biết</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>khác nhau</translation>
    </message>
</context>
<context>
    <name>ConfirmLogin</name>
    <message>
        <source>Type your own password, the one you log in with, so that it is you who does this.</source>
        <translation>Nhập mật khẩu đăng nhập của chính mình để xác nhận việc này.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Tiếp tục</translation>
    </message>
</context>
<context>
    <name>ConnectText</name>
    <message>
        <source>Certificate authority of the province</source>
        <translation>Chứng thư gốc của tỉnh</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Chứng thư (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Please type the address of the service.</source>
        <translation>Vui lòng nhập địa chỉ dịch vụ.</translation>
    </message>
    <message>
        <source>Please type the code.</source>
        <translation>Vui lòng nhập mã.</translation>
    </message>
    <message>
        <source>These must be 64 digits, 0-9 and a-f.</source>
        <translation>Phải đủ 64 ký tự, gồm 0-9 và a-f.</translation>
    </message>
    <message>
        <source>Connected: %1, desk %2. What was done here is being sent.</source>
        <translation>Đã kết nối: %1, quầy %2. Đang gửi những việc đã làm tại đây.</translation>
    </message>
    <message>
        <source>Asking the service …</source>
        <translation>Đang hỏi dịch vụ …</translation>
    </message>
    <message>
        <source>This desk works alone</source>
        <translation>Quầy đang làm việc riêng</translation>
    </message>
    <message>
        <source>Everything is kept on this machine. Once it is connected with the centre, what is done here is sent by itself, also what was done before.</source>
        <translation>Mọi thứ được lưu trên máy này. Khi đã kết nối với trung tâm, việc làm tại đây sẽ tự gửi, kể cả những việc trước đó.</translation>
    </message>
    <message>
        <source>Please ask an administrator of your office to connect it.</source>
        <translation>Xin nhờ người quản trị của cơ quan kết nối quầy này.</translation>
    </message>
    <message>
        <source>&amp;Address of the service</source>
        <translation>Đị&amp;a chỉ dịch vụ trung tâm</translation>
    </message>
    <message>
        <source>https://name, or https://name:port</source>
        <translation>https://tên hoặc https://tên:cổng</translation>
    </message>
    <message>
        <source>&amp;Code for this desk</source>
        <translation>&amp;Mã đăng ký quầy</translation>
    </message>
    <message>
        <source>Given once by the administrator of the service.</source>
        <translation>Do quản trị dịch vụ trung tâm cấp, dùng một lần.</translation>
    </message>
    <message>
        <source>Certificate and proxy</source>
        <translation>Chứng thư và proxy</translation>
    </message>
    <message>
        <source>&amp;Fingerprint, as the administrator reads it out</source>
        <translation>&amp;Dấu vân của chứng thư, do quản trị đọc cho</translation>
    </message>
    <message>
        <source>May be left empty when the certificate is generally trusted.</source>
        <translation>Có thể để trống nếu chứng thư đã được máy tin cậy.</translation>
    </message>
    <message>
        <source>Pro&amp;xy of your network</source>
        <translation>Máy chủ pro&amp;xy của mạng</translation>
    </message>
    <message>
        <source>Left empty: as this machine is set. name:port, or none.</source>
        <translation>Để trống: theo cài đặt của máy này. Hoặc tên:cổng, hoặc none (không dùng).</translation>
    </message>
    <message>
        <source>This must be name:port, or the word none.</source>
        <translation>Phải là tên:cổng, hoặc chữ none.</translation>
    </message>
    <message>
        <source>Certificate authority &amp;file …</source>
        <translation>&amp;Tệp chứng thư gốc …</translation>
    </message>
    <message>
        <source>Certificate authority file</source>
        <translation>Tệp chứng thư gốc</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation>&amp;Kết nối</translation>
    </message>
    <message>
        <source>A training office is connected with a service on this machine only.</source>
        <translation>Bản tập huấn chỉ kết nối với dịch vụ trên chính máy này.</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Telephone</source>
        <translation>Số điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Address for letters</source>
        <translation>Địa chỉ nhận thư</translation>
    </message>
    <message>
        <source>Electronic identity (VNeID)</source>
        <translation>Định danh điện tử (VNeID)</translation>
    </message>
    <message>
        <source>Agrees to be told by</source>
        <translation>Đồng ý nhận tin qua</translation>
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
        <translation>Đồng ý nhận tin qua %1</translation>
    </message>
    <message>
        <source>Address for letters, electronic identity</source>
        <translation>Địa chỉ nhận thư, định danh điện tử</translation>
    </message>
    <message>
        <source>None, or not asked</source>
        <translation>Chưa có, hoặc chưa hỏi</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>Mức độ 1</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>Mức độ 2</translation>
    </message>
</context>
<context>
    <name>ContactTable</name>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Competent agencies</source>
        <translation>Cơ quan có thẩm quyền</translation>
    </message>
</context>
<context>
    <name>DailyText</name>
    <message>
        <source>Received today</source>
        <translation>Tiếp nhận hôm nay</translation>
    </message>
    <message>
        <source>To forward today</source>
        <translation>Chờ chuyển hôm nay</translation>
    </message>
    <message>
        <source>After 15:00, forward next morning</source>
        <translation>Nhận sau 15 giờ, chuyển sáng mai</translation>
    </message>
    <message>
        <source>Forwarded today</source>
        <translation>Đã chuyển hôm nay</translation>
    </message>
    <message>
        <source>In process</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Đến hạn hôm nay</translation>
    </message>
    <message>
        <source>Due next working day</source>
        <translation>Đến hạn ngày làm việc tới</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Apology due today</source>
        <translation>Phải xin lỗi hôm nay</translation>
    </message>
    <message>
        <source>Awaiting papers</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Result ready</source>
        <translation>Chờ trả kết quả</translation>
    </message>
    <message>
        <source>Not picked up</source>
        <translation>Chưa đến nhận</translation>
    </message>
    <message>
        <source>Online, to be answered</source>
        <translation>Trực tuyến chờ trả lời</translation>
    </message>
    <message>
        <source>Not sent to the centre</source>
        <translation>Chưa gửi lên hệ thống</translation>
    </message>
    <message>
        <source>Look-ups to confirm</source>
        <translation>Tra cứu chờ xác nhận</translation>
    </message>
    <message>
        <source>No dossier is late. Well done.</source>
        <translation>Không có hồ sơ quá hạn. Rất tốt.</translation>
    </message>
    <message>
        <source>No apology has to go out today.</source>
        <translation>Hôm nay không phải xin lỗi hồ sơ nào.</translation>
    </message>
    <message>
        <source>Everything has been sent.</source>
        <translation>Đã gửi hết.</translation>
    </message>
    <message>
        <source>Every online dossier has been answered.</source>
        <translation>Mọi hồ sơ trực tuyến đã được trả lời.</translation>
    </message>
    <message>
        <source>No dossier in this list.</source>
        <translation>Không có hồ sơ nào trong danh sách này.</translation>
    </message>
    <message>
        <source>Lists of the day</source>
        <translation>Danh sách trong ngày</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
</context>
<context>
    <name>DayEndText</name>
    <message>
        <source>Count the cash, 0 when there is none.</source>
        <translation>Đếm tiền mặt; không có thì ghi 0.</translation>
    </message>
    <message>
        <source>The till differs by %1: say why, in at least ten characters.</source>
        <translation>Két lệch %1: ghi lý do, ít nhất mười ký tự.</translation>
    </message>
    <message>
        <source>The day is closed. Print the sheet and sign it.</source>
        <translation>Đã chốt ngày. Hãy in phiếu chốt và ký.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Cash that must be there</source>
        <translation>Tiền mặt phải có</translation>
    </message>
    <message>
        <source>By transfer</source>
        <translation>Chuyển khoản</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Số lượt thu</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>Tiền mặt đếm được</translation>
    </message>
    <message>
        <source>Reason of the difference</source>
        <translation>Lý do chênh lệch</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đã chốt</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, người chốt: %2</translation>
    </message>
    <message>
        <source>Head of the audit log</source>
        <translation>Đầu chuỗi nhật ký</translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation>Cuối ngày</translation>
    </message>
    <message>
        <source>close the day</source>
        <translation>chốt ngày</translation>
    </message>
    <message>
        <source>print the sheet</source>
        <translation>in phiếu chốt</translation>
    </message>
    <message>
        <source>hand-over list</source>
        <translation>danh sách bàn giao</translation>
    </message>
    <message>
        <source>The till</source>
        <translation>Két tiền</translation>
    </message>
    <message>
        <source>Hand-over list</source>
        <translation>Danh sách bàn giao</translation>
    </message>
    <message>
        <source>What goes to each handling unit today, to be signed by both sides.</source>
        <translation>Hồ sơ chuyển cho từng đơn vị hôm nay, hai bên cùng ký.</translation>
    </message>
    <message>
        <source>Reason, where it differs</source>
        <translation>Lý do, nếu lệch</translation>
    </message>
    <message>
        <source>Close the day (F6)</source>
        <translation>Chốt ngày (F6)</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>The clock of this computer is behind the last step. Set it right first.</source>
        <translation>Đồng hồ máy chậm hơn bước xử lý cuối cùng. Vui lòng chỉnh giờ trước.</translation>
    </message>
    <message>
        <source>Only %1 are left on the disk.</source>
        <translation>Ổ đĩa chỉ còn trống %1.</translation>
    </message>
    <message>
        <source>This desk has never been backed up.</source>
        <translation>Quầy này chưa sao lưu lần nào.</translation>
    </message>
    <message>
        <source>Last backup: %1 days ago.</source>
        <translation>Lần sao lưu gần nhất: cách đây %1 ngày.</translation>
    </message>
    <message>
        <source>There are no holidays for the next 60 days: due dates may be wrong.</source>
        <translation>Chưa có ngày nghỉ cho 60 ngày tới: ngày hẹn trả có thể sai.</translation>
    </message>
    <message>
        <source>Some holidays of the next 60 days are not decided yet.</source>
        <translation>Một số ngày nghỉ trong 60 ngày tới chưa được quyết định.</translation>
    </message>
    <message>
        <source>Visits that are not finished: %1</source>
        <translation>Lượt tiếp công dân còn dở: %1</translation>
    </message>
    <message>
        <source>Dossiers past their due date: %1</source>
        <translation>Hồ sơ quá hạn: %1</translation>
    </message>
    <message>
        <source>Results nobody has come for: %1</source>
        <translation>Kết quả chưa có người đến nhận: %1</translation>
    </message>
    <message>
        <source>Codes left today: %1</source>
        <translation>Số mã hồ sơ còn lại hôm nay: %1</translation>
    </message>
    <message>
        <source>The card reader is ready.</source>
        <translation>Đầu đọc thẻ sẵn sàng.</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>Chưa cắm đầu đọc thẻ.</translation>
    </message>
    <message>
        <source>Results ready to be picked up: %1</source>
        <translation>Kết quả chờ trả: %1</translation>
    </message>
    <message>
        <source>Start of the day: everything is ready</source>
        <translation>Đầu ngày: mọi thứ đã sẵn sàng</translation>
    </message>
    <message>
        <source>Start of the day: %1 to look at</source>
        <translation>Đầu ngày: có %1 việc cần xem</translation>
    </message>
    <message>
        <source>&amp;Read; not again today</source>
        <translation>Đã &amp;xem, hôm nay không hiện nữa</translation>
    </message>
    <message>
        <source>Today&apos;s dossiers are not backed up yet. Plug in the USB drive.</source>
        <translation>Hồ sơ hôm nay chưa được sao lưu. Vui lòng cắm USB.</translation>
    </message>
    <message>
        <source>&amp;Back up</source>
        <translation>&amp;Sao lưu</translation>
    </message>
    <message>
        <source>Today&apos;s dossiers are not backed up yet. Remind the administrator.</source>
        <translation>Hồ sơ hôm nay chưa được sao lưu. Hãy nhắc người quản trị.</translation>
    </message>
    <message>
        <source>Apologies that must go out today (form 04): %1</source>
        <translation>Thư xin lỗi phải gửi hôm nay (mẫu 04): %1</translation>
    </message>
</context>
<context>
    <name>DiagnosisSection</name>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>&amp;Save as a text file…</source>
        <translation>&amp;Lưu thành tệp văn bản…</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Chẩn đoán</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Đã lưu vào %1.</translation>
    </message>
    <message>
        <source>For whoever helps you. It names nobody.</source>
        <translation>Dành cho người hỗ trợ. Không nêu tên ai.</translation>
    </message>
</context>
<context>
    <name>DifferencePanel</name>
    <message>
        <source>The sources differ. Which one holds?</source>
        <translation>Các nguồn không khớp. Lấy theo nguồn nào?</translation>
    </message>
</context>
<context>
    <name>DoneText</name>
    <message>
        <source>very poor</source>
        <translation>rất kém</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>kém</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>tạm được</translation>
    </message>
    <message>
        <source>good</source>
        <translation>tốt</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>rất tốt</translation>
    </message>
    <message>
        <source>The papers were given back to %1.</source>
        <translation>Đã trả lại giấy tờ cho %1.</translation>
    </message>
    <message>
        <source>Handed over to %1.</source>
        <translation>Đã trả kết quả cho %1.</translation>
    </message>
    <message>
        <source>How was the service? Ask, and press 1 to 5; or go on.</source>
        <translation>Mời công dân đánh giá: bấm phím 1 đến 5, hoặc bỏ qua.</translation>
    </message>
    <message>
        <source>&amp;Print the receipt</source>
        <translation>&amp;In giấy biên nhận</translation>
    </message>
    <message>
        <source>&amp;Next person</source>
        <translation>&amp;Người tiếp theo</translation>
    </message>
    <message>
        <source>Picture of the person or of the signature</source>
        <translation>Ảnh người nhận hoặc chữ ký</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.jpg *.jpeg *.png *.pdf)</source>
        <translation>Ảnh và PDF (*.jpg *.jpeg *.png *.pdf)</translation>
    </message>
    <message>
        <source>Kept with the dossier, sealed. The file itself stays where it is.</source>
        <translation>Đã lưu cùng hồ sơ, có niêm phong. Tệp gốc vẫn ở chỗ cũ.</translation>
    </message>
    <message>
        <source>P&amp;hoto or signature…</source>
        <translation>Ả&amp;nh hoặc chữ ký…</translation>
    </message>
</context>
<context>
    <name>DoneView</name>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Address for the result</source>
        <translation>Địa chỉ nhận kết quả</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>One more &amp;dossier, same citizen (Ctrl+D)</source>
        <translation>Thêm &amp;hồ sơ cho công dân này (Ctrl+D)</translation>
    </message>
    <message>
        <source>The &amp;same once more (Ctrl+Shift+D)</source>
        <translation>Thêm hồ sơ &amp;giống hồ sơ này (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>&amp;Print again (Ctrl+P)</source>
        <translation>&amp;In lại (Ctrl+P)</translation>
    </message>
    <message>
        <source>Print the &amp;fee receipt</source>
        <translation>In &amp;biên lai</translation>
    </message>
    <message>
        <source>The &amp;money has come</source>
        <translation>Đã nhận được &amp;tiền</translation>
    </message>
    <message>
        <source>Correct something, with the reason</source>
        <translation>Đính chính, có lý do</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Nội dung sai</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Nội dung đúng</translation>
    </message>
    <message>
        <source>Reason, at least 10 letters</source>
        <translation>Lý do, ít nhất 10 chữ cái</translation>
    </message>
    <message>
        <source>&amp;Correct and print again</source>
        <translation>Đính &amp;chính và in lại</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Dossier code %1</source>
        <translation>Mã hồ sơ %1</translation>
    </message>
    <message>
        <source>Result: %1 · %2</source>
        <translation>Hẹn trả: %1 · %2</translation>
    </message>
    <message>
        <source>No due date yet</source>
        <translation>Chưa hẹn ngày trả</translation>
    </message>
    <message>
        <source>Still to pay: %1</source>
        <translation>Còn phải nộp: %1</translation>
    </message>
    <message>
        <source>Write what is right, and why, in at least 10 letters.</source>
        <translation>Hãy ghi nội dung đúng và lý do, ít nhất 10 chữ cái.</translation>
    </message>
    <message>
        <source>Corrected; the slip is printed again.</source>
        <translation>Đã đính chính; phiếu được in lại.</translation>
    </message>
    <message>
        <source>one more dossier</source>
        <translation>thêm hồ sơ</translation>
    </message>
    <message>
        <source>the same once more</source>
        <translation>thêm hồ sơ giống</translation>
    </message>
    <message>
        <source>print again</source>
        <translation>in lại</translation>
    </message>
    <message>
        <source>Look at form 01</source>
        <translation>Xem mẫu 01</translation>
    </message>
    <message>
        <source>Received: %1. Enter: the next citizen</source>
        <translation>Đã tiếp nhận: %1. Enter: khách tiếp theo</translation>
    </message>
    <message>
        <source>Form 01 is being printed …</source>
        <translation>Đang in mẫu 01 …</translation>
    </message>
    <message>
        <source>Form 01 printed on %1, %2 copies</source>
        <translation>Đã in mẫu 01 trên %1, %2 bản</translation>
    </message>
    <message>
        <source>Form 01 is not on paper: no printer. It is kept as %1 until you log out.</source>
        <translation>Mẫu 01 chưa in ra giấy vì không có máy in. Đã lưu thành tệp %1, giữ đến khi đăng xuất.</translation>
    </message>
</context>
<context>
    <name>DossierColumn</name>
    <message>
        <source>At the counter</source>
        <translation>Nhận tại quầy</translation>
    </message>
    <message>
        <source>By post: %1</source>
        <translation>Qua bưu chính: %1</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>as the province fixes it</source>
        <translation>theo quy định của tỉnh</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>chưa xác định</translation>
    </message>
    <message>
        <source>none asked</source>
        <translation>không yêu cầu</translation>
    </message>
    <message>
        <source>Dossier so far</source>
        <translation>Hồ sơ đến lúc này</translation>
    </message>
    <message>
        <source>Dossier %1 of this visit</source>
        <translation>Hồ sơ thứ %1 của lượt này</translation>
    </message>
    <message>
        <source>Procedure, papers, fee and due date will stand here.</source>
        <translation>Thủ tục, giấy tờ, phí và ngày hẹn trả sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã thủ tục</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Hẹn trả %1</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>Vì sao ngày này?</translation>
    </message>
    <message>
        <source>lunar %1</source>
        <translation>âm lịch %1</translation>
    </message>
</context>
<context>
    <name>DossierListText</name>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
</context>
<context>
    <name>DossierText</name>
    <message>
        <source>Number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation>Người đại diện</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Result by</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>Vì sao hẹn ngày này?</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>Đã ghi nhận: %1</translation>
    </message>
    <message>
        <source>Print the form</source>
        <translation>In biểu mẫu</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>print the receipt</source>
        <translation>in giấy tiếp nhận</translation>
    </message>
    <message>
        <source>‹ List</source>
        <translation>‹ Danh sách</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Quay lại danh sách</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Quá trình xử lý</translation>
    </message>
    <message>
        <source>residence look-up</source>
        <translation>tra cứu cư trú</translation>
    </message>
</context>
<context>
    <name>DossiersText</name>
    <message>
        <source>%1: %2 dossiers</source>
        <translation>%1: %2 hồ sơ</translation>
    </message>
    <message>
        <source>Nothing found for “%1”. Type a name without marks, or the last digits of a number, telephone or code.</source>
        <translation>Không tìm thấy “%1”. Gõ tên không dấu, hoặc các số cuối của số định danh, điện thoại hay mã hồ sơ.</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Tìm thấy: %1</translation>
    </message>
    <message>
        <source>The newest %1 of those found; type more to narrow it</source>
        <translation>%1 hồ sơ mới nhất; gõ thêm để thu hẹp</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>saved lists</source>
        <translation>hàng chờ</translation>
    </message>
    <message>
        <source>search</source>
        <translation>tìm hồ sơ</translation>
    </message>
    <message>
        <source>refresh</source>
        <translation>làm mới</translation>
    </message>
    <message>
        <source>Name, number, telephone or code</source>
        <translation>Tên, số định danh, điện thoại hoặc mã hồ sơ</translation>
    </message>
    <message>
        <source>Search dossiers</source>
        <translation>Tìm hồ sơ</translation>
    </message>
</context>
<context>
    <name>EmblemChoice</name>
    <message>
        <source>Picture of the emblem</source>
        <translation>Ảnh biểu trưng</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.jpg *.jpeg)</source>
        <translation>Ảnh (*.png *.svg *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>This file is no PNG, SVG or JPEG picture, or too large (4 MB).</source>
        <translation>Tệp này không phải ảnh PNG, SVG, JPEG hoặc quá lớn (4 MB).</translation>
    </message>
    <message>
        <source>C&amp;hoose a picture…</source>
        <translation>C&amp;họn ảnh…</translation>
    </message>
    <message>
        <source>&amp;Without emblem</source>
        <translation>&amp;Bỏ biểu trưng</translation>
    </message>
    <message>
        <source>Emblem of the office</source>
        <translation>Biểu trưng của cơ quan</translation>
    </message>
</context>
<context>
    <name>FeeText</name>
    <message>
        <source>VietQR code of the transfer</source>
        <translation>Mã VietQR để chuyển khoản</translation>
    </message>
    <message>
        <source>The office has set no bank account for VietQR.</source>
        <translation>Cơ quan chưa cài tài khoản nhận VietQR.</translation>
    </message>
    <message>
        <source>Hand over when the transfer has arrived.</source>
        <translation>Trả kết quả khi tiền đã về.</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>Còn thiếu: %1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Tiền thối lại: %1</translation>
    </message>
    <message>
        <source>This is less than the fee.</source>
        <translation>Chưa đủ phí, lệ phí.</translation>
    </message>
    <message>
        <source>Fee still open: %1</source>
        <translation>Còn phải thu: %1</translation>
    </message>
    <message>
        <source>&amp;Take it now</source>
        <translation>Th&amp;u ngay</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Hình thức nộp</translation>
    </message>
    <message>
        <source>Cash given</source>
        <translation>Tiền công dân đưa</translation>
    </message>
</context>
<context>
    <name>FeesStep</name>
    <message>
        <source>Usual</source>
        <translation>Thông thường</translation>
    </message>
    <message>
        <source>The fee differs by case</source>
        <translation>Mức thu khác nhau theo trường hợp</translation>
    </message>
    <message>
        <source>&amp;One more original</source>
        <translation>Thêm &amp;một bản chính</translation>
    </message>
    <message>
        <source>Pages of original %1</source>
        <translation>Số trang bản chính %1</translation>
    </message>
    <message>
        <source>Copies of it</source>
        <translation>Số bản sao</translation>
    </message>
    <message>
        <source>Take original %1 away</source>
        <translation>Bỏ bản chính %1</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Amount by the province&apos;s table</source>
        <translation>Mức thu theo bảng của tỉnh</translation>
    </message>
    <message>
        <source>Leave it empty when nothing is charged at the counter.</source>
        <translation>Để trống nếu không thu tại quầy.</translation>
    </message>
    <message>
        <source>%1% off</source>
        <translation>Giảm %1%</translation>
    </message>
    <message>
        <source>Only if: %1 (%2)</source>
        <translation>Chỉ khi: %1 (%2)</translation>
    </message>
    <message>
        <source>Why nothing is paid: law, and the paper shown</source>
        <translation>Lý do miễn: văn bản và giấy tờ đã xuất trình</translation>
    </message>
    <message>
        <source>Exempt from the fee</source>
        <translation>Được miễn phí, lệ phí</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Phải nộp</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Thanh toán</translation>
    </message>
    <message>
        <source>Nothing is to be paid here. Enter goes on.</source>
        <translation>Không phải nộp tại đây. Bấm Enter để tiếp tục.</translation>
    </message>
    <message>
        <source>by the province&apos;s table</source>
        <translation>theo bảng của tỉnh</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>tiền mặt</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>chuyển khoản</translation>
    </message>
    <message>
        <source>not paid</source>
        <translation>chưa thu</translation>
    </message>
    <message>
        <source>&amp;Cash</source>
        <translation>Tiền &amp;mặt</translation>
    </message>
    <message>
        <source>Bank &amp;transfer, received</source>
        <translation>&amp;Chuyển khoản, đã nhận được</translation>
    </message>
    <message>
        <source>Not &amp;paid yet</source>
        <translation>C&amp;hưa thu</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Công dân đưa</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>vừa đủ</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Không phải thối lại</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Thối lại: %1</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>Còn thiếu: %1</translation>
    </message>
    <message>
        <source>No code can be shown: the office&apos;s account is not set yet (Settings, Office). A transfer to a known account can still be noted.</source>
        <translation>Chưa hiện được mã: cơ quan chưa khai số tài khoản (Quản trị, Cơ quan). Vẫn ghi nhận được khoản đã chuyển.</translation>
    </message>
    <message>
        <source>Go on when the bank has told that it came.</source>
        <translation>Tiếp tục khi ngân hàng báo đã nhận tiền.</translation>
    </message>
    <message>
        <source>The money given is less than the fee.</source>
        <translation>Số tiền công dân đưa chưa đủ.</translation>
    </message>
    <message>
        <source>At least 10 letters; until then the fee stands.</source>
        <translation>Ít nhất 10 chữ; chưa đủ thì vẫn phải nộp phí.</translation>
    </message>
    <message>
        <source>The amount is not known here: look into the province&apos;s table and type it above. Empty: it is paid elsewhere or later.</source>
        <translation>Chưa biết số tiền: tra bảng của tỉnh rồi nhập ở trên. Để trống: nộp ở nơi khác hoặc nộp sau.</translation>
    </message>
    <message>
        <source>The code for a transfer, with the dossier&apos;s code in it, is shown after acceptance and stands on form 01.</source>
        <translation>Mã chuyển khoản có ghi mã hồ sơ sẽ hiện sau khi tiếp nhận và in trên mẫu 01.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>required</source>
        <translation>bắt buộc</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Tiếp tục</translation>
    </message>
    <message>
        <source>Making the encrypted records …</source>
        <translation>Đang tạo kho dữ liệu mã hóa …</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Quay lại</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Bỏ &amp;qua</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Try the devices</source>
        <translation>Thử thiết bị</translation>
    </message>
    <message>
        <source>&amp;Begin to work</source>
        <translation>&amp;Bắt đầu làm việc</translation>
    </message>
    <message>
        <source>A card lies there</source>
        <translation>Có thẻ trên đầu đọc</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Đã thấy</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Chưa thấy</translation>
    </message>
    <message>
        <source>Plug it in; it is noticed by itself.</source>
        <translation>Cắm vào là máy tự nhận.</translation>
    </message>
    <message>
        <source>A code was read</source>
        <translation>Đã đọc được mã</translation>
    </message>
    <message>
        <source>The scanner works.</source>
        <translation>Máy quét hoạt động tốt.</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Không hiểu mã</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Chưa thử</translation>
    </message>
    <message>
        <source>Scan the QR code of any identity card.</source>
        <translation>Quét mã QR của một thẻ căn cước bất kỳ.</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Đầu đọc thẻ</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Máy quét</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Chào mừng</translation>
    </message>
    <message>
        <source>Welcome to MotCua</source>
        <translation>Chào mừng đến với MotCua</translation>
    </message>
    <message>
        <source>A few questions, then the desk is ready. All records stay encrypted on this machine.</source>
        <translation>Vài câu hỏi là quầy sẵn sàng. Mọi dữ liệu được mã hóa và lưu trên máy này.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>Only want to practise? The training office has made-up citizens, cards and dossiers, and keeps away from real records.</source>
        <translation>Chỉ muốn tập dùng? Văn phòng tập huấn có công dân, thẻ và hồ sơ giả định, tách hẳn khỏi dữ liệu thật.</translation>
    </message>
    <message>
        <source>Open the &amp;training office</source>
        <translation>Mở văn phòng tập &amp;huấn</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Your office and desk</source>
        <translation>Cơ quan và quầy của bạn</translation>
    </message>
    <message>
        <source>As they stand on slips and in dossier codes.</source>
        <translation>Như ghi trên giấy tiếp nhận và trong mã hồ sơ.</translation>
    </message>
    <message>
        <source>Write the name of the office.</source>
        <translation>Hãy ghi tên cơ quan.</translation>
    </message>
    <message>
        <source>&amp;Name of the office</source>
        <translation>&amp;Tên cơ quan</translation>
    </message>
    <message>
        <source>For example: UBND xã Hòa Bình</source>
        <translation>Ví dụ: UBND xã Hòa Bình</translation>
    </message>
    <message>
        <source>&amp;Identification code</source>
        <translation>&amp;Mã định danh</translation>
    </message>
    <message>
        <source>For example: H34.05</source>
        <translation>Ví dụ: H34.05</translation>
    </message>
    <message>
        <source>Number of this &amp;desk</source>
        <translation>Quầy &amp;số</translation>
    </message>
    <message>
        <source>At least 8 characters; a short sentence is best.</source>
        <translation>Ít nhất 8 ký tự; tốt nhất là một câu ngắn.</translation>
    </message>
    <message>
        <source>○○○ too weak</source>
        <translation>○○○ quá yếu</translation>
    </message>
    <message>
        <source>●●● strong</source>
        <translation>●●● mạnh</translation>
    </message>
    <message>
        <source>●●○ good; longer is better</source>
        <translation>●●○ được; dài hơn thì tốt hơn</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>The first officer</source>
        <translation>Cán bộ đầu tiên</translation>
    </message>
    <message>
        <source>This officer may do everything and adds the others later, in the settings.</source>
        <translation>Cán bộ này có mọi quyền và thêm người khác sau, trong Thiết lập.</translation>
    </message>
    <message>
        <source>&amp;Make the desk</source>
        <translation>&amp;Tạo quầy</translation>
    </message>
    <message>
        <source>Write the officer&apos;s name.</source>
        <translation>Hãy ghi họ tên cán bộ.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Hai mật khẩu không giống nhau.</translation>
    </message>
    <message>
        <source>&amp;Full name</source>
        <translation>&amp;Họ và tên</translation>
    </message>
    <message>
        <source>&amp;Short name to log in</source>
        <translation>Tên đăng &amp;nhập</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mật khẩu</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>Nhập &amp;lại mật khẩu</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>That is not the end of the code. Look at your paper.</source>
        <translation>Chưa đúng phần cuối của mã. Xem lại tờ giấy của bạn.</translation>
    </message>
    <message>
        <source>&amp;Type the last 5 signs back from your paper</source>
        <translation>&amp;Gõ lại 5 ký tự cuối từ tờ giấy</translation>
    </message>
    <message>
        <source>Reader and card work; the chip is genuine.</source>
        <translation>Đầu đọc và thẻ hoạt động tốt; chip thật.</translation>
    </message>
    <message>
        <source>The reader works; the card is forged or was altered.</source>
        <translation>Đầu đọc hoạt động tốt; thẻ giả hoặc đã bị sửa.</translation>
    </message>
    <message>
        <source>The reader works. Whether a card is genuine can be told once its issuer&apos;s certificate is added in the settings.</source>
        <translation>Đầu đọc hoạt động tốt. Để kết luận thẻ thật, hãy thêm chứng thư của nơi cấp trong Thiết lập.</translation>
    </message>
    <message>
        <source>They can be connected and tried at any time, in the settings as well.</source>
        <translation>Có thể nối và thử lúc nào cũng được, kể cả trong Thiết lập.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Đang đọc …</translation>
    </message>
    <message>
        <source>Waiting for the card</source>
        <translation>Đang chờ thẻ</translation>
    </message>
    <message>
        <source>Leave the card where it is.</source>
        <translation>Giữ yên thẻ.</translation>
    </message>
    <message>
        <source>Lay the card on the reader.</source>
        <translation>Đặt thẻ lên đầu đọc.</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Không đọc được</translation>
    </message>
    <message>
        <source>The chip was read</source>
        <translation>Đã đọc chip</translation>
    </message>
    <message>
        <source>Scan the card&apos;s QR code, or type the last six digits of its number.</source>
        <translation>Quét mã QR trên thẻ, hoặc gõ sáu số cuối của số thẻ.</translation>
    </message>
    <message>
        <source>%1. Lay a card on it, then scan its QR code or type six digits.</source>
        <translation>%1. Đặt thẻ lên, rồi quét mã QR hoặc gõ sáu số cuối.</translation>
    </message>
    <message>
        <source>Last six &amp;digits</source>
        <translation>Sáu &amp;số cuối</translation>
    </message>
    <message>
        <source>&amp;Read the chip</source>
        <translation>Đọ&amp;c chip</translation>
    </message>
    <message>
        <source>&amp;Training card</source>
        <translation>Thẻ &amp;tập huấn</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Printer of all forms</source>
        <translation>Máy in của mọi biểu mẫu</translation>
    </message>
    <message>
        <source>Print a test &amp;page</source>
        <translation>In t&amp;hử một trang</translation>
    </message>
    <message>
        <source>Did not print</source>
        <translation>Không in được</translation>
    </message>
    <message>
        <source>Test page sent</source>
        <translation>Đã gửi trang in thử</translation>
    </message>
    <message>
        <source>Look whether the page is whole. All forms are printed here.</source>
        <translation>Hãy xem trang in có đủ không. Mọi biểu mẫu sẽ in ở máy này.</translation>
    </message>
    <message>
        <source>Choose the printer of the forms, and try it.</source>
        <translation>Chọn máy in biểu mẫu rồi in thử.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Đang tìm …</translation>
    </message>
    <message>
        <source>Slips are kept as PDF files until the system has a printer.</source>
        <translation>Khi máy chưa có máy in, giấy tiếp nhận được giữ ở dạng tệp PDF.</translation>
    </message>
    <message>
        <source>Put the recovery code on paper</source>
        <translation>Ghi mã khôi phục ra giấy</translation>
    </message>
    <message>
        <source>It is shown this once and kept nowhere. It opens the records when all passwords are lost: print it or write it down, put it into an envelope, lock it away.</source>
        <translation>Mã chỉ hiện một lần này và không lưu ở đâu. Khi mất hết mật khẩu, mã này mở được dữ liệu: hãy in hoặc chép ra giấy, cho vào phong bì, cất vào tủ khóa.</translation>
    </message>
    <message>
        <source>Save the sheet on a USB stick</source>
        <translation>Lưu tờ mã vào USB</translation>
    </message>
    <message>
        <source>Not into the folder of the records: their key must not lie beside them.</source>
        <translation>Không lưu vào thư mục dữ liệu: chìa khóa không được nằm cạnh dữ liệu.</translation>
    </message>
    <message>
        <source>Desk %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>Saved. Whoever has that file can open the records: lock the stick away, or print the file elsewhere and delete it.</source>
        <translation>Đã lưu. Ai có tệp này đều mở được dữ liệu: hãy cất USB vào tủ khóa, hoặc in ở máy khác rồi xóa tệp.</translation>
    </message>
    <message>
        <source>Handed to the printer. Look whether the sheet is there and whole.</source>
        <translation>Đã gửi đến máy in. Hãy xem tờ giấy đã ra và đủ chữ chưa.</translation>
    </message>
    <message>
        <source>&amp;Print it</source>
        <translation>&amp;In ra</translation>
    </message>
    <message>
        <source>Save as &amp;PDF …</source>
        <translation>Lưu &amp;PDF …</translation>
    </message>
</context>
<context>
    <name>ForgedPanel</name>
    <message>
        <source>This card is forged or was altered. Keep calm and do not go on with it.</source>
        <translation>Thẻ này bị giả hoặc đã bị sửa. Xin giữ bình tĩnh và không tiếp tục với thẻ này.</translation>
    </message>
    <message>
        <source>&amp;Do not receive</source>
        <translation>Không tiế&amp;p nhận</translation>
    </message>
    <message>
        <source>A &amp;supervisor decides …</source>
        <translation>Người &amp;giám sát quyết định …</translation>
    </message>
    <message>
        <source>&amp;Identified without the chip</source>
        <translation>&amp;Xác định không dùng chip</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Người giám sát</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>How else the person was identified</source>
        <translation>Đã xác định người này bằng cách nào khác</translation>
    </message>
    <message>
        <source>Type a reason</source>
        <translation>Hãy nhập lý do</translation>
    </message>
    <message>
        <source>Refuse with form 0&amp;3 …</source>
        <translation>Từ chối bằng mẫu 0&amp;3 …</translation>
    </message>
    <message>
        <source>Choose a procedure from the list</source>
        <translation>Chọn một thủ tục trong danh sách</translation>
    </message>
    <message>
        <source>Type the legal basis</source>
        <translation>Ghi căn cứ pháp lý</translation>
    </message>
    <message>
        <source>The refusal is recorded. Give the person form 03.</source>
        <translation>Đã ghi nhận việc từ chối. Trao mẫu 03 cho người nộp.</translation>
    </message>
    <message>
        <source>What they came for</source>
        <translation>Đến làm thủ tục gì</translation>
    </message>
    <message>
        <source>Name, as the person says</source>
        <translation>Họ tên theo lời khai</translation>
    </message>
    <message>
        <source>Not from the card; may stay empty</source>
        <translation>Không lấy từ thẻ; có thể để trống</translation>
    </message>
    <message>
        <source>Reason of the refusal</source>
        <translation>Lý do từ chối</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>&amp;Record and print form 03</source>
        <translation>&amp;Ghi nhận và in mẫu 03</translation>
    </message>
</context>
<context>
    <name>FormSection</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>Time line</source>
        <translation>Quá trình xử lý</translation>
    </message>
</context>
<context>
    <name>IdentifyStep</name>
    <message>
        <source>Citizen</source>
        <translation>Người đến</translation>
    </message>
    <message>
        <source>handed in by another</source>
        <translation>người nộp thay</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>camera</translation>
    </message>
    <message>
        <source>Scan the QR code or lay the card on the reader</source>
        <translation>Quét mã QR hoặc đặt thẻ lên đầu đọc</translation>
    </message>
    <message>
        <source>Or type:</source>
        <translation>Hoặc nhập:</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Locked: %1</source>
        <translation>Đã khóa: %1</translation>
    </message>
    <message>
        <source>What was begun is kept. Type your password to go on.</source>
        <translation>Việc đang làm được giữ nguyên. Nhập mật khẩu để tiếp tục.</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>Mở &amp;khóa</translation>
    </message>
    <message>
        <source>&amp;Another officer</source>
        <translation>&amp;Cán bộ khác</translation>
    </message>
    <message>
        <source>Emblem of the office</source>
        <translation>Biểu trưng của cơ quan</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Opening the office&apos;s records …</source>
        <translation>Đang mở dữ liệu của cơ quan …</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>&amp;Officer</source>
        <translation>&amp;Cán bộ</translation>
    </message>
    <message>
        <source>&amp;Log in</source>
        <translation>Đăng &amp;nhập</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Thử lại</translation>
    </message>
    <message>
        <source>&amp;Forgotten the password?</source>
        <translation>&amp;Quên mật khẩu?</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Look and language</source>
        <translation>Giao diện và ngôn ngữ</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>Màn hình này</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Quầy này</translation>
    </message>
    <message>
        <source>S&amp;ounds after a scan</source>
        <translation>Â&amp;m báo sau khi quét</translation>
    </message>
    <message>
        <source>Lock after so long without a key</source>
        <translation>Khóa màn hình khi không thao tác sau</translation>
    </message>
    <message>
        <source>The dossier under work is kept.</source>
        <translation>Hồ sơ đang làm vẫn được giữ.</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> phút</translation>
    </message>
    <message>
        <source>never</source>
        <translation>không bao giờ</translation>
    </message>
</context>
<context>
    <name>LookupFormText</name>
    <message>
        <source>Looked up by %1. Every look-up is recorded.</source>
        <translation>Người tra cứu: %1. Mọi lần tra cứu đều được ghi lại.</translation>
    </message>
    <message>
        <source>Type a dossier&apos;s code, or scan the citizen&apos;s card.</source>
        <translation>Gõ mã hồ sơ hoặc quét thẻ của công dân.</translation>
    </message>
    <message>
        <source>A look-up needs a dossier, or the citizen&apos;s card.</source>
        <translation>Tra cứu phải gắn với hồ sơ hoặc thẻ của công dân.</translation>
    </message>
    <message>
        <source>Without a dossier, please say for which procedure.</source>
        <translation>Chưa có hồ sơ: ghi rõ tra cứu cho thủ tục nào.</translation>
    </message>
    <message>
        <source>Please say what the data are needed for.</source>
        <translation>Ghi rõ dữ liệu cần cho việc gì.</translation>
    </message>
    <message>
        <source>&amp;Dossier</source>
        <translation>&amp;Hồ sơ</translation>
    </message>
    <message>
        <source>P&amp;rocedure, where there is no dossier yet</source>
        <translation>Thủ &amp;tục, khi chưa có hồ sơ</translation>
    </message>
    <message>
        <source>Its code, as 1.004873</source>
        <translation>Mã thủ tục, ví dụ 1.004873</translation>
    </message>
    <message>
        <source>P&amp;erson</source>
        <translation>&amp;Người được tra cứu</translation>
    </message>
    <message>
        <source>Pur&amp;pose</source>
        <translation>&amp;Mục đích</translation>
    </message>
    <message>
        <source>What the data are needed for; it stays in the record.</source>
        <translation>Dữ liệu cần cho việc gì; được lưu trong nhật ký.</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người yêu cầu</translation>
    </message>
    <message>
        <source>Who hands it in</source>
        <translation>Người nộp thay</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>Tra &amp;cứu</translation>
    </message>
</context>
<context>
    <name>LookupText</name>
    <message>
        <source>Asking the population database …</source>
        <translation>Đang hỏi CSDL quốc gia về dân cư …</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>trước %1</translation>
    </message>
    <message>
        <source>nothing to ask about</source>
        <translation>không có gì bất thường</translation>
    </message>
    <message>
        <source>%1 look-ups</source>
        <translation>%1 lượt</translation>
    </message>
    <message>
        <source>%1 without a dossier</source>
        <translation>%1 lượt không có hồ sơ</translation>
    </message>
    <message>
        <source>Still to be confirmed: %1</source>
        <translation>Chờ xác nhận: %1</translation>
    </message>
    <message>
        <source>Residence look-up</source>
        <translation>Tra cứu cư trú</translation>
    </message>
    <message>
        <source>look up</source>
        <translation>tra cứu</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>Only for a dossier or a citizen at the counter, and for a purpose.</source>
        <translation>Chỉ tra cứu cho một hồ sơ hoặc công dân đang ở quầy, và phải có mục đích.</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>Trong 30 ngày</translation>
    </message>
    <message>
        <source>Still to be confirmed</source>
        <translation>Chờ xác nhận</translation>
    </message>
    <message>
        <source>Everything is confirmed.</source>
        <translation>Đã xác nhận hết.</translation>
    </message>
    <message>
        <source>Look-ups by officer</source>
        <translation>Lượt tra cứu theo cán bộ</translation>
    </message>
    <message>
        <source>Nobody has looked anybody up.</source>
        <translation>Chưa ai tra cứu.</translation>
    </message>
    <message>
        <source>Who looks up how often</source>
        <translation>Ai tra cứu bao nhiêu lần</translation>
    </message>
    <message>
        <source>What is told of the person stands here: card and database side by side, who is competent, and where they lived.</source>
        <translation>Kết quả hiện ở đây: so sánh thẻ với cơ sở dữ liệu, nơi có thẩm quyền và quá trình cư trú.</translation>
    </message>
</context>
<context>
    <name>LookupWords</name>
    <message>
        <source>Found</source>
        <translation>Có dữ liệu</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Không có dữ liệu</translation>
    </message>
    <message>
        <source>Found, but wrong</source>
        <translation>Có dữ liệu nhưng sai</translation>
    </message>
    <message>
        <source>Still to be confirmed</source>
        <translation>Chờ xác nhận</translation>
    </message>
    <message>
        <source>this program&apos;s line to the population database</source>
        <translation>kết nối của hệ thống với CSDL quốc gia về dân cư</translation>
    </message>
    <message>
        <source>VNeID on the citizen&apos;s telephone</source>
        <translation>VNeID trên điện thoại của công dân</translation>
    </message>
    <message>
        <source>the card&apos;s chip</source>
        <translation>chip trên thẻ</translation>
    </message>
    <message>
        <source>another way of the sector&apos;s law</source>
        <translation>hình thức khác theo pháp luật chuyên ngành</translation>
    </message>
    <message>
        <source>single</source>
        <translation>chưa kết hôn</translation>
    </message>
    <message>
        <source>married</source>
        <translation>đang có vợ/chồng</translation>
    </message>
    <message>
        <source>divorced</source>
        <translation>đã ly hôn</translation>
    </message>
    <message>
        <source>widowed</source>
        <translation>vợ/chồng đã chết</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>Thường trú</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Tạm trú</translation>
    </message>
    <message>
        <source>Lives there</source>
        <translation>Nơi ở hiện tại</translation>
    </message>
    <message>
        <source>This office is competent by residence</source>
        <translation>Đơn vị này có thẩm quyền theo nơi cư trú</translation>
    </message>
    <message>
        <source>Another commune is competent by residence</source>
        <translation>Xã, phường khác có thẩm quyền theo nơi cư trú</translation>
    </message>
    <message>
        <source>The competent commune cannot be told from this</source>
        <translation>Chưa xác định được nơi có thẩm quyền</translation>
    </message>
    <message>
        <source>without a dossier</source>
        <translation>không có hồ sơ</translation>
    </message>
    <message>
        <source>outside working hours</source>
        <translation>ngoài giờ làm việc</translation>
    </message>
    <message>
        <source>very many in an hour</source>
        <translation>quá nhiều trong một giờ</translation>
    </message>
    <message>
        <source>often without an answer</source>
        <translation>thường không có trả lời</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Making the training office …</source>
        <translation>Đang tạo văn phòng tập huấn …</translation>
    </message>
    <message>
        <source>First say who the citizen is, then choose the procedure.</source>
        <translation>Hãy xác định công dân trước, rồi chọn thủ tục.</translation>
    </message>
    <message>
        <source>find</source>
        <translation>tìm mọi thứ</translation>
    </message>
    <message>
        <source>Change officer</source>
        <translation>Đổi cán bộ</translation>
    </message>
    <message>
        <source>Log out and quit</source>
        <translation>Đăng xuất và thoát</translation>
    </message>
    <message>
        <source>Light look</source>
        <translation>Giao diện sáng</translation>
    </message>
    <message>
        <source>Dark look</source>
        <translation>Giao diện tối</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Cỡ chữ %1 %</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>khóa màn hình</translation>
    </message>
    <message>
        <source>No card reader</source>
        <translation>Chưa có đầu đọc thẻ</translation>
    </message>
    <message>
        <source>Card reader: the card does not answer</source>
        <translation>Đầu đọc thẻ: thẻ không trả lời, hãy đặt lại</translation>
    </message>
    <message>
        <source>Card reader: ready</source>
        <translation>Đầu đọc thẻ: sẵn sàng</translation>
    </message>
    <message>
        <source>Card reader: a card lies there</source>
        <translation>Đầu đọc thẻ: có thẻ</translation>
    </message>
    <message>
        <source>Scanner: keyboard scanners work at once</source>
        <translation>Máy quét: loại như bàn phím dùng được ngay</translation>
    </message>
    <message>
        <source>Scanner: %1</source>
        <translation>Máy quét: %1</translation>
    </message>
    <message>
        <source>TRAINING · nothing here is real, and no card is anybody&apos;s</source>
        <translation>TẬP HUẤN · mọi thứ ở đây đều là giả định, không có thẻ của ai thật</translation>
    </message>
    <message>
        <source>MotCua · training</source>
        <translation>MotCua · tập huấn</translation>
    </message>
    <message>
        <source>Training: the password is %1</source>
        <translation>Tập huấn: mật khẩu là %1</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>No printer: slips are saved as PDF</source>
        <translation>Chưa có máy in: phiếu lưu thành PDF</translation>
    </message>
    <message>
        <source>Printer: %1</source>
        <translation>Máy in: %1</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Hàng chờ</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Return of results</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>Closing the office&apos;s records …</source>
        <translation>Đang đóng dữ liệu của cơ quan …</translation>
    </message>
    <message>
        <source>Card reader: %1 is not connected</source>
        <translation>Đầu đọc thẻ: %1 chưa được kết nối</translation>
    </message>
    <message>
        <source>Telephone numbers of agencies</source>
        <translation>Danh bạ cơ quan có thẩm quyền</translation>
    </message>
    <message>
        <source>This counter has been too long without the centre. Everything is kept; no new dossiers are received until it has reached it.</source>
        <translation>Quầy đã quá lâu chưa liên lạc được với trung tâm. Dữ liệu vẫn còn đủ; chưa tiếp nhận hồ sơ mới cho đến khi kết nối lại.</translation>
    </message>
    <message>
        <source>This counter has not reached the centre for long. Everything is kept; please look after the network in time.</source>
        <translation>Quầy đã lâu chưa liên lạc được với trung tâm. Dữ liệu vẫn còn đủ; xin sớm kiểm tra mạng.</translation>
    </message>
    <message>
        <source>Open the synchronisation</source>
        <translation>Mở trang Đồng bộ</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>Residence look-up</source>
        <translation>Tra cứu cư trú</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Giám sát</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
</context>
<context>
    <name>MediumText</name>
    <message>
        <source>save for a USB medium</source>
        <translation>lưu ra USB</translation>
    </message>
    <message>
        <source>take the answer from it</source>
        <translation>nhận trả lời từ USB</translation>
    </message>
    <message>
        <source>Save unsent work on the USB medium</source>
        <translation>Lưu việc chưa gửi ra USB</translation>
    </message>
    <message>
        <source>The centre&apos;s answer on the USB medium</source>
        <translation>Trả lời của trung tâm trên USB</translation>
    </message>
    <message>
        <source>Packages (*.goi);;All files (*)</source>
        <translation>Gói dữ liệu (*.goi);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Writing the package …</source>
        <translation>Đang ghi gói …</translation>
    </message>
    <message>
        <source>%1 steps are in %2 (%3).</source>
        <translation>%1 bước đã ghi vào %2 (%3).</translation>
    </message>
    <message>
        <source>Nothing was waiting. The package %1 only asks what is new.</source>
        <translation>Không có gì chờ gửi. Gói %1 chỉ hỏi trung tâm có gì mới.</translation>
    </message>
    <message>
        <source>Not everything fitted: the rest goes with the next package.</source>
        <translation>Chưa ghi hết: phần còn lại sẽ nằm trong gói sau.</translation>
    </message>
    <message>
        <source>Take it to the administrator of the centre. Everything stays here until its answer is taken in.</source>
        <translation>Mang tệp này đến quản trị viên của trung tâm. Mọi thứ vẫn giữ trên máy này cho đến khi nhận tệp trả lời.</translation>
    </message>
    <message>
        <source>Taking in the answer …</source>
        <translation>Đang nhận trả lời …</translation>
    </message>
    <message>
        <source>The answer is taken in: %1 steps accepted, %2 new from others.</source>
        <translation>Đã nhận trả lời: trung tâm nhận %1 bước, có %2 bước mới của nơi khác.</translation>
    </message>
    <message>
        <source>%1 steps need you; they stand in the list.</source>
        <translation>Có %1 bước cần xử lý, xem trong danh sách.</translation>
    </message>
    <message>
        <source>By USB medium, when there is no network for days</source>
        <translation>Gửi bằng USB khi mất mạng nhiều ngày</translation>
    </message>
    <message>
        <source>Unsent work goes as a sealed file that only the centre can open; its answer comes back the same way.</source>
        <translation>Việc chưa gửi được ghi thành tệp niêm phong, chỉ trung tâm mở được; trả lời cũng mang về bằng tệp.</translation>
    </message>
    <message>
        <source>Save unsent &amp;work …</source>
        <translation>Lưu &amp;việc chưa gửi …</translation>
    </message>
    <message>
        <source>Take in the &amp;answer …</source>
        <translation>Nhậ&amp;n tệp trả lời …</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Đóng thông báo</translation>
    </message>
</context>
<context>
    <name>NoticePanel</name>
    <message>
        <source>Ask for papers (form 02)</source>
        <translation>Yêu cầu bổ sung (mẫu 02)</translation>
    </message>
    <message>
        <source>Refuse (form 03)</source>
        <translation>Từ chối tiếp nhận (mẫu 03)</translation>
    </message>
    <message>
        <source>Papers may be asked for once, all of them in one notice (Decree 118/2025, articles 11.2, 16, 17.1c).</source>
        <translation>Chỉ được yêu cầu bổ sung một lần, ghi đủ trong một phiếu (Nghị định 118/2025, Điều 11 khoản 2, Điều 16, Điều 17 khoản 1 điểm c).</translation>
    </message>
    <message>
        <source>The reason and its legal basis stand on the form (Decree 118/2025, article 17.1c).</source>
        <translation>Phiếu ghi rõ lý do và căn cứ pháp lý (Nghị định 118/2025, Điều 17 khoản 1 điểm c).</translation>
    </message>
    <message>
        <source>What is missing, one paper a line</source>
        <translation>Giấy tờ cần bổ sung, mỗi dòng một giấy</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>What the citizen can do</source>
        <translation>Hướng dẫn công dân</translation>
    </message>
    <message>
        <source>Back to the papers (Esc)</source>
        <translation>Quay lại (Esc)</translation>
    </message>
    <message>
        <source>&amp;Print again</source>
        <translation>&amp;In lại</translation>
    </message>
    <message>
        <source>Next citizen (Enter)</source>
        <translation>Công dân tiếp theo (Enter)</translation>
    </message>
    <message>
        <source>Recorded. Give the citizen the papers and form 02.</source>
        <translation>Đã lập phiếu. Trả giấy tờ và đưa mẫu 02 cho công dân.</translation>
    </message>
    <message>
        <source>Recorded. Give the citizen the papers and form 03.</source>
        <translation>Đã lập phiếu. Trả giấy tờ và đưa mẫu 03 cho công dân.</translation>
    </message>
    <message>
        <source>Write what is missing.</source>
        <translation>Hãy ghi giấy tờ cần bổ sung.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Hãy ghi lý do.</translation>
    </message>
    <message>
        <source>Write the legal basis, as: Điều 17 Nghị định 118/2025/NĐ-CP.</source>
        <translation>Hãy ghi căn cứ pháp lý, ví dụ: Điều 17 Nghị định 118/2025/NĐ-CP.</translation>
    </message>
    <message>
        <source>&amp;Record and print (F6)</source>
        <translation>&amp;Lập phiếu và in (F6)</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>Office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Stands at the head of every form this office prints.</source>
        <translation>In ở đầu mọi biểu mẫu của cơ quan.</translation>
    </message>
    <message>
        <source>Names on forms</source>
        <translation>Tên trên biểu mẫu</translation>
    </message>
    <message>
        <source>Superior agency</source>
        <translation>Cơ quan chủ quản</translation>
    </message>
    <message>
        <source>First line at the left: UBND TỈNH …</source>
        <translation>Dòng đầu bên trái: UBND TỈNH …</translation>
    </message>
    <message>
        <source>One-stop unit</source>
        <translation>Bộ phận một cửa</translation>
    </message>
    <message>
        <source>As it signs: TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ …</source>
        <translation>Như khi ký: TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ …</translation>
    </message>
    <message>
        <source>Place before the date</source>
        <translation>Địa danh trước ngày tháng</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>Đường dây nóng</translation>
    </message>
    <message>
        <source>Address of the counter</source>
        <translation>Địa chỉ quầy</translation>
    </message>
    <message>
        <source>Account for transfers (VietQR)</source>
        <translation>Tài khoản nhận chuyển khoản (VietQR)</translation>
    </message>
    <message>
        <source>Bank (six-digit number)</source>
        <translation>Ngân hàng (mã 6 chữ số)</translation>
    </message>
    <message>
        <source>Empty: no code for transfers is shown.</source>
        <translation>Để trống: không hiện mã chuyển khoản.</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Số tài khoản</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>Chủ tài khoản</translation>
    </message>
    <message>
        <source>Test code of the account</source>
        <translation>Mã thử của tài khoản</translation>
    </message>
    <message>
        <source>Competent agencies</source>
        <translation>Cơ quan có thẩm quyền</translation>
    </message>
    <message>
        <source>Shown to the clerk when another agency settles the procedure.</source>
        <translation>Hiện cho cán bộ khi thủ tục do cơ quan khác giải quyết.</translation>
    </message>
    <message>
        <source>&amp;Add an agency</source>
        <translation>&amp;Thêm cơ quan</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Bỏ</translation>
    </message>
    <message>
        <source>The code for transfers is shown here.</source>
        <translation>Mã chuyển khoản sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Scan it with a banking application: the office&apos;s name must appear.</source>
        <translation>Quét thử bằng ứng dụng ngân hàng: phải hiện đúng tên cơ quan.</translation>
    </message>
    <message>
        <source>Emblem</source>
        <translation>Biểu trưng</translation>
    </message>
    <message>
        <source>On the lock screen and above the office&apos;s name on forms. Empty: forms have none, as Decree 30/2020 has it.</source>
        <translation>Hiện trên màn hình khóa và phía trên tên cơ quan trong biểu mẫu. Để trống thì biểu mẫu không có biểu trưng, đúng thể thức Nghị định 30/2020.</translation>
    </message>
</context>
<context>
    <name>OfficerForms</name>
    <message>
        <source>supervises</source>
        <translation>giám sát</translation>
    </message>
    <message>
        <source>administers</source>
        <translation>quản trị</translation>
    </message>
    <message>
        <source>receives</source>
        <translation>tiếp nhận</translation>
    </message>
    <message>
        <source>Receives dossiers</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Supervises</source>
        <translation>Giám sát</translation>
    </message>
    <message>
        <source>Administers</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Ít nhất 8 ký tự.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Hai lần nhập không giống nhau.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Nhập lại</translation>
    </message>
</context>
<context>
    <name>OfficerSection</name>
    <message>
        <source>Officers</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Everyone works under their own name; passwords are known to nobody else.</source>
        <translation>Mỗi người làm việc bằng tên của mình; không ai khác biết mật khẩu.</translation>
    </message>
    <message>
        <source>Officers of this desk</source>
        <translation>Cán bộ của quầy này</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Công việc</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Save the &amp;roles</source>
        <translation>Lưu &amp;vai trò</translation>
    </message>
    <message>
        <source>Set the &amp;password</source>
        <translation>Đặt &amp;mật khẩu</translation>
    </message>
    <message>
        <source>&amp;Disable this officer</source>
        <translation>&amp;Khóa tài khoản này</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Letters a-z, digits: lan.nt</source>
        <translation>Chữ a-z, chữ số: lan.nt</translation>
    </message>
    <message>
        <source>&amp;Add the officer</source>
        <translation>&amp;Thêm cán bộ</translation>
    </message>
    <message>
        <source>New officer</source>
        <translation>Cán bộ mới</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Opens the record when all passwords are lost. It is shown once: keep it on paper, locked away, not at the counter.</source>
        <translation>Dùng để mở dữ liệu khi mất hết mật khẩu. Mã chỉ hiện một lần: ghi ra giấy, cất vào tủ khóa, không để ở quầy.</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Mã phục hồi mới</translation>
    </message>
    <message>
        <source>&amp;Make a new recovery code</source>
        <translation>Tạo mã phục &amp;hồi mới</translation>
    </message>
    <message>
        <source>I have &amp;written it down</source>
        <translation>Tôi đã &amp;ghi lại</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>đã khóa</translation>
    </message>
    <message>
        <source>works here now</source>
        <translation>đang làm việc</translation>
    </message>
    <message>
        <source>active</source>
        <translation>hoạt động</translation>
    </message>
    <message>
        <source>The roles hold from the next log-in.</source>
        <translation>Vai trò có hiệu lực từ lần đăng nhập sau.</translation>
    </message>
    <message>
        <source>The new password is set.</source>
        <translation>Đã đặt mật khẩu mới.</translation>
    </message>
    <message>
        <source>Really &amp;disable? Press again</source>
        <translation>Chắc chắn &amp;khóa? Nhấn lần nữa</translation>
    </message>
    <message>
        <source>The officer can no longer log in here.</source>
        <translation>Tài khoản không còn đăng nhập được ở đây.</translation>
    </message>
    <message>
        <source>Type the full name.</source>
        <translation>Vui lòng nhập họ và tên.</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Đang thêm…</translation>
    </message>
    <message>
        <source>%1 can log in now.</source>
        <translation>%1 có thể đăng nhập.</translation>
    </message>
</context>
<context>
    <name>OrganisationForm</name>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Tên tổ chức</translation>
    </message>
    <message>
        <source>Tax or enterprise number</source>
        <translation>Mã số thuế, mã số doanh nghiệp</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>Doanh nghiệp</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan nhà nước</translation>
    </message>
    <message>
        <source>Other organisation</source>
        <translation>Tổ chức khác</translation>
    </message>
</context>
<context>
    <name>OtherPanel</name>
    <message>
        <source>This card is another person&apos;s: %1</source>
        <translation>Đây là thẻ của người khác: %1</translation>
    </message>
    <message>
        <source>The &amp;next citizen (this visit is set aside)</source>
        <translation>Công dân tiếp the&amp;o (lượt này được tạm giữ)</translation>
    </message>
    <message>
        <source>Hands the dossier in for the app&amp;licant</source>
        <translation>Người nộ&amp;p thay cho chủ hồ sơ</translation>
    </message>
    <message>
        <source>A &amp;mistake: leave everything as it was</source>
        <translation>Quét nhầm: giữ ngu&amp;yên như cũ</translation>
    </message>
</context>
<context>
    <name>OverrideText</name>
    <message>
        <source>Reason of the supervisor</source>
        <translation>Lý do của người giám sát</translation>
    </message>
    <message>
        <source>Your password, once more</source>
        <translation>Nhập lại mật khẩu của bạn</translation>
    </message>
    <message>
        <source>%1 allows this only by your decision as supervisor. It is recorded with your name and reason.</source>
        <translation>%1: chỉ làm được khi người giám sát quyết định. Quyết định được ghi lại kèm tên và lý do của bạn.</translation>
    </message>
    <message>
        <source>At least ten characters</source>
        <translation>Ít nhất mười ký tự</translation>
    </message>
    <message>
        <source>Allow it and save</source>
        <translation>Cho phép và ghi nhận</translation>
    </message>
    <message>
        <source>Login of the supervisor</source>
        <translation>Tên đăng nhập của người giám sát</translation>
    </message>
    <message>
        <source>%1 forbids it. A supervisor can let this step pass here, with name and password. You stay logged in; both of you are recorded.</source>
        <translation>%1 không cho phép. Người giám sát có thể cho qua bước này ngay tại đây bằng tên đăng nhập và mật khẩu của mình. Bạn vẫn đang đăng nhập; cả hai người đều được ghi lại.</translation>
    </message>
    <message>
        <source>Password of the supervisor</source>
        <translation>Mật khẩu của người giám sát</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Cần nhập mục này.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Citizen, dossier, procedure or command</source>
        <translation>Công dân, hồ sơ, thủ tục hoặc lệnh</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tìm mọi thứ</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả tìm</translation>
    </message>
    <message>
        <source>Nothing found. Type a name, the last digits of a number or a code, or what you want to do.</source>
        <translation>Không thấy. Hãy gõ tên, các số cuối của số định danh hoặc mã hồ sơ, hay việc muốn làm.</translation>
    </message>
    <message>
        <source>Telephone of an agency</source>
        <translation>Điện thoại cơ quan</translation>
    </message>
    <message>
        <source>%1: %2 (copied)</source>
        <translation>%1: %2 (đã sao chép)</translation>
    </message>
    <message>
        <source>No number is noted yet. An administrator enters them in Settings, Office.</source>
        <translation>Chưa có số điện thoại nào. Quản trị viên nhập tại Thiết lập, Cơ quan.</translation>
    </message>
</context>
<context>
    <name>PaperText</name>
    <message>
        <source>Day, month and year, as 24/11/2026</source>
        <translation>Ghi đủ ngày, tháng, năm, ví dụ 24/11/2026</translation>
    </message>
    <message>
        <source>At least ten characters.</source>
        <translation>Ít nhất mười ký tự.</translation>
    </message>
    <message>
        <source>%1 dossiers closed; both times are kept.</source>
        <translation>Đã đóng %1 hồ sơ; lưu cả hai thời điểm.</translation>
    </message>
    <message>
        <source>Finished on paper, open in the system</source>
        <translation>Xong trên giấy, còn mở trên hệ thống</translation>
    </message>
    <message>
        <source>Choose the dossiers, then the time they were truly finished.</source>
        <translation>Chọn hồ sơ, rồi ghi thời điểm thực sự giải quyết xong.</translation>
    </message>
    <message>
        <source>Open dossiers</source>
        <translation>Hồ sơ đang mở</translation>
    </message>
    <message>
        <source>No dossier is open.</source>
        <translation>Không còn hồ sơ nào đang mở.</translation>
    </message>
    <message>
        <source>Truly finished on</source>
        <translation>Ngày xong thực tế</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Why it stayed open</source>
        <translation>Vì sao chưa đóng</translation>
    </message>
    <message>
        <source>Close with the true time</source>
        <translation>Đóng theo giờ thực tế</translation>
    </message>
    <message>
        <source>As 16:30</source>
        <translation>Ví dụ 16:30</translation>
    </message>
</context>
<context>
    <name>PapersText</name>
    <message>
        <source>%1 original</source>
        <translation>%1 bản chính</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 bản sao</translation>
    </message>
    <message>
        <source>%1 electronic</source>
        <translation>%1 bản điện tử</translation>
    </message>
    <message>
        <source>taken from data held</source>
        <translation>dùng lại dữ liệu đã có</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Papers handed in</source>
        <translation>Giấy tờ đã nộp</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp đính kèm</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Bản in</translation>
    </message>
    <message>
        <source>None recorded.</source>
        <translation>Chưa ghi nhận giấy tờ nào.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Lưu bản sao…</translation>
    </message>
    <message>
        <source>No file yet. “Attach a file” keeps scans and results here, sealed.</source>
        <translation>Chưa có tệp nào. Bấm “Đính kèm tệp” để lưu bản quét, kết quả; tệp được mã hóa trên máy này.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>This file is no picture. Save a copy to open it in its program.</source>
        <translation>Tệp này không phải ảnh. Lưu bản sao để mở bằng chương trình khác.</translation>
    </message>
    <message>
        <source>A copy leaves the encrypted store: say why. The reason is kept in the log.</source>
        <translation>Bản sao sẽ ra khỏi kho mã hóa: ghi rõ lý do. Lý do được lưu vào nhật ký.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>At least ten characters</source>
        <translation>Ít nhất mười ký tự</translation>
    </message>
    <message>
        <source>Choose where to &amp;save…</source>
        <translation>Chọn nơi lưu…</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Lưu bản sao</translation>
    </message>
    <message>
        <source>The copy is saved.</source>
        <translation>Đã lưu bản sao.</translation>
    </message>
    <message>
        <source>Printed %1 times; the next is marked “reprint %1”</source>
        <translation>Đã in %1 lần; lần in tiếp theo ghi “bản in lại (%1)”</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mật khẩu</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Hình như phím Caps Lock đang bật.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in %1 s.</source>
        <translation>Sai mật khẩu nhiều lần. Thử lại sau %1 giây.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Hãy nhập mật khẩu.</translation>
    </message>
    <message>
        <source>The password is not right. Type it again.</source>
        <translation>Mật khẩu không đúng. Mời nhập lại.</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Former number</source>
        <translation>Số CMND cũ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Quốc tịch</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Dân tộc</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Tôn giáo</translation>
    </message>
    <message>
        <source>Place of origin</source>
        <translation>Quê quán</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>Nơi thường trú</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Đặc điểm nhận dạng</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ngày cấp</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Có giá trị đến</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>Cha</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>Mẹ</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>Vợ/chồng</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Số sê-ri</translation>
    </message>
    <message>
        <source>Paper shown</source>
        <translation>Giấy tờ xuất trình</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>Số giấy tờ</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Mã QR</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Chip</translation>
    </message>
    <message>
        <source>Population database</source>
        <translation>CSDL dân cư</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Nhập tay</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>không thời hạn</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>%1 of 12 digits</source>
        <translation>%1/12 chữ số</translation>
    </message>
    <message>
        <source>Not a date: type 15/1/1996, 1/1996 or 1996</source>
        <translation>Chưa đúng ngày: nhập 15/1/1996, 1/1996 hoặc 1996</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Hãy nhập họ tên</translation>
    </message>
    <message>
        <source>Put together from the scanner&apos;s keys: compare it with the card</source>
        <translation>Ghép từ phím của máy quét: hãy so với thẻ</translation>
    </message>
    <message>
        <source>Citizen&apos;s number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Number of the birth certificate</source>
        <translation>Số giấy khai sinh</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation>Số hộ chiếu</translation>
    </message>
    <message>
        <source>Why there is no paper</source>
        <translation>Lý do không có giấy tờ</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>Cần nhập mục này</translation>
    </message>
    <message>
        <source>Nobody can be born then</source>
        <translation>Ngày sinh không hợp lý</translation>
    </message>
    <message>
        <source>Representative&apos;s number</source>
        <translation>Số định danh của người đại diện</translation>
    </message>
    <message>
        <source>Representative&apos;s full name</source>
        <translation>Họ và tên người đại diện</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Quốc tịch</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Preview of the form</source>
        <translation>Xem trước biểu mẫu</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>trang %1/%2</translation>
    </message>
    <message>
        <source>Page Up and Page Down turn the pages, + and - change the size.</source>
        <translation>Page Up, Page Down để lật trang; + và - để phóng to, thu nhỏ.</translation>
    </message>
    <message>
        <source>The form will be shown here before it is printed.</source>
        <translation>Biểu mẫu sẽ hiện ở đây trước khi in.</translation>
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
        <translation>Cuộn 80 mm</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>In ấn</translation>
    </message>
    <message>
        <source>Choose a form, then where and how it is printed.</source>
        <translation>Chọn biểu mẫu, rồi chọn máy in và cách in.</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Khay giấy</translation>
    </message>
    <message>
        <source>Print a &amp;test page</source>
        <translation>In trang &amp;thử</translation>
    </message>
    <message>
        <source>Use this printer for &amp;all forms</source>
        <translation>Dùng máy in này cho &amp;mọi biểu mẫu</translation>
    </message>
    <message>
        <source>No printer: saved as PDF</source>
        <translation>Không có máy in: lưu thành PDF</translation>
    </message>
    <message>
        <source>The system&apos;s default printer</source>
        <translation>Máy in mặc định của hệ thống</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Mặc định</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Trang in thử</translation>
    </message>
    <message>
        <source>The frame is 5 mm from the edge on every side; the ruler is in millimetres; every letter is whole; a scanner reads the code.</source>
        <translation>Khung cách mép giấy 5 mm ở cả bốn phía; thước tính bằng milimét; mọi chữ đều đủ dấu; máy quét đọc được mã.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>The test page was handed to the printer.</source>
        <translation>Đã gửi trang thử đến máy in.</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>như thường</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>name of the office</source>
        <translation>tên cơ quan, đơn vị</translation>
    </message>
    <message>
        <source>place name before the date</source>
        <translation>địa danh ghi trước ngày tháng</translation>
    </message>
    <message>
        <source>officer&apos;s name</source>
        <translation>tên cán bộ</translation>
    </message>
    <message>
        <source>applicant&apos;s name</source>
        <translation>tên chủ hồ sơ</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>thủ tục</translation>
    </message>
    <message>
        <source>dossier code</source>
        <translation>mã hồ sơ</translation>
    </message>
    <message>
        <source>papers handed in</source>
        <translation>giấy tờ đã nộp</translation>
    </message>
    <message>
        <source>papers to be supplemented</source>
        <translation>giấy tờ cần bổ sung</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>lý do</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>ngày hẹn trả</translation>
    </message>
    <message>
        <source>new due date</source>
        <translation>ngày hẹn trả mới</translation>
    </message>
    <message>
        <source>where the result is received</source>
        <translation>nơi nhận kết quả</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>phí, lệ phí</translation>
    </message>
    <message>
        <source>who receives the result</source>
        <translation>người nhận kết quả</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Mở Thiết lập</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Mở tệp</translation>
    </message>
    <message>
        <source>Make a PDF file</source>
        <translation>Tạo tệp PDF</translation>
    </message>
    <message>
        <source>“%1” of %2 is not on paper: it is kept as a PDF file until you log out.</source>
        <translation>“%1” của %2 chưa in ra giấy: đã giữ thành tệp PDF cho đến khi đăng xuất.</translation>
    </message>
    <message>
        <source>the dossier without a code</source>
        <translation>hồ sơ chưa có mã</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại lần nữa</translation>
    </message>
    <message>
        <source>There is no printer: the pages are kept as a PDF file until you log out.</source>
        <translation>Không có máy in: bản in được giữ dạng tệp PDF đến khi bạn đăng xuất.</translation>
    </message>
    <message>
        <source>Sent to %1.</source>
        <translation>Đã gửi đến máy in %1.</translation>
    </message>
</context>
<context>
    <name>PrivacyText</name>
    <message>
        <source>See their data</source>
        <translation>Xem dữ liệu của mình</translation>
    </message>
    <message>
        <source>Have them corrected</source>
        <translation>Sửa dữ liệu</translation>
    </message>
    <message>
        <source>Have them erased</source>
        <translation>Xóa dữ liệu</translation>
    </message>
    <message>
        <source>Withdraw a consent</source>
        <translation>Rút lại đồng ý</translation>
    </message>
    <message>
        <source>Restrict their use</source>
        <translation>Hạn chế xử lý</translation>
    </message>
    <message>
        <source>Object to their use</source>
        <translation>Phản đối xử lý</translation>
    </message>
    <message>
        <source>Have others stop using them</source>
        <translation>Yêu cầu bên khác ngừng dùng</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>Chờ trả lời</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Late: %1</source>
        <translation>Quá hạn: %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người yêu cầu</translation>
    </message>
    <message>
        <source>Wants to</source>
        <translation>Muốn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Hạn trả lời</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Hạn hoàn thành</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Yêu cầu số %1</translation>
    </message>
    <message>
        <source>Say who asks.</source>
        <translation>Ghi rõ ai yêu cầu.</translation>
    </message>
    <message>
        <source>Say what about.</source>
        <translation>Ghi rõ nội dung.</translation>
    </message>
    <message>
        <source>At least ten characters.</source>
        <translation>Ít nhất mười ký tự.</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>new request</source>
        <translation>yêu cầu mới</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Yêu cầu mới</translation>
    </message>
    <message>
        <source>Nobody has asked about their data.</source>
        <translation>Chưa ai yêu cầu về dữ liệu của mình.</translation>
    </message>
    <message>
        <source>Requests about personal data</source>
        <translation>Yêu cầu về dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Who asks (name, number)</source>
        <translation>Người yêu cầu (tên, số định danh)</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>What was done, or why not</source>
        <translation>Đã làm gì, hoặc vì sao không</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Ghi nhận</translation>
    </message>
    <message>
        <source>The person has been told</source>
        <translation>Đã trả lời người yêu cầu</translation>
    </message>
    <message>
        <source>15 days more</source>
        <translation>Gia hạn 15 ngày</translation>
    </message>
    <message>
        <source>Refuse, by the law named above</source>
        <translation>Từ chối theo căn cứ ghi ở trên</translation>
    </message>
</context>
<context>
    <name>ProcedureList</name>
    <message>
        <source>Favourites</source>
        <translation>Đánh dấu sao</translation>
    </message>
    <message>
        <source>Received lately</source>
        <translation>Mới tiếp nhận</translation>
    </message>
    <message>
        <source>Received most</source>
        <translation>Tiếp nhận nhiều</translation>
    </message>
    <message>
        <source>By field</source>
        <translation>Theo lĩnh vực</translation>
    </message>
    <message>
        <source>Essential services</source>
        <translation>Dịch vụ công thiết yếu</translation>
    </message>
    <message>
        <source>not received any more</source>
        <translation>không còn tiếp nhận</translation>
    </message>
    <message>
        <source>no time limit</source>
        <translation>chưa có thời hạn</translation>
    </message>
</context>
<context>
    <name>ProcedureStep</name>
    <message>
        <source>Help to file online (fee of the online channel)</source>
        <translation>Hỗ trợ nộp trực tuyến (mức thu trực tuyến)</translation>
    </message>
    <message>
        <source>Wishes to file at the counter</source>
        <translation>Có nhu cầu nộp trực tiếp</translation>
    </message>
    <message>
        <source>No phone number in own name</source>
        <translation>Không có SIM chính chủ</translation>
    </message>
    <message>
        <source>No smartphone</source>
        <translation>Không có điện thoại thông minh</translation>
    </message>
    <message>
        <source>Elderly, hard to operate</source>
        <translation>Người cao tuổi, khó thao tác</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Lý do khác</translation>
    </message>
    <message>
        <source>&amp;Change procedure (F3)</source>
        <translation>Đổ&amp;i thủ tục (F3)</translation>
    </message>
    <message>
        <source>Star (Ctrl+B)</source>
        <translation>Đánh dấu sao (Ctrl+B)</translation>
    </message>
    <message>
        <source>Went back with a notice before</source>
        <translation>Đã trả lại để bổ sung</translation>
    </message>
    <message>
        <source>Perhaps handed in already</source>
        <translation>Có thể đã nộp rồi</translation>
    </message>
    <message>
        <source>This citizen brought the same procedure before and was asked for papers. That may be done once.</source>
        <translation>Công dân đã đến nộp thủ tục này và được yêu cầu bổ sung. Chỉ được yêu cầu một lần.</translation>
    </message>
    <message>
        <source>This citizen has dossier %1 for the same procedure.</source>
        <translation>Công dân này đã có hồ sơ %1 cùng thủ tục.</translation>
    </message>
    <message>
        <source>&amp;Complete that one now</source>
        <translation>&amp;Bổ sung vào hồ sơ đó</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Mở xem</translation>
    </message>
    <message>
        <source>Open dossier %1</source>
        <translation>Mở hồ sơ %1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Thông thường</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Trường hợp %1</translation>
    </message>
    <message>
        <source>The law states no time limit here</source>
        <translation>Thủ tục này chưa có thời hạn theo quy định</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không hẹn</translation>
    </message>
    <message>
        <source> working days</source>
        <translation> ngày làm việc</translation>
    </message>
    <message>
        <source>Limit to promise</source>
        <translation>Thời hạn hẹn</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Another agency is competent</source>
        <translation>Thuộc thẩm quyền cơ quan khác</translation>
    </message>
    <message>
        <source>Settled at level: %1. You may receive it regardless of boundary; its time limit then begins when that agency has it.</source>
        <translation>Cấp giải quyết: %1. Được tiếp nhận không phụ thuộc địa giới; thời hạn tính từ khi cơ quan đó nhận hồ sơ.</translation>
    </message>
    <message>
        <source>as H34.05</source>
        <translation>ví dụ H34.05</translation>
    </message>
    <message>
        <source>Code of the competent agency</source>
        <translation>Mã cơ quan có thẩm quyền</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>Gọi: %1</translation>
    </message>
    <message>
        <source>It can be filed online. Why at the counter?</source>
        <translation>Nộp trực tuyến được. Vì sao nộp tại quầy?</translation>
    </message>
    <message>
        <source>Earlier dossiers of this citizen (%1)</source>
        <translation>Hồ sơ trước của công dân (%1)</translation>
    </message>
    <message>
        <source>Write why this limit is promised.</source>
        <translation>Hãy ghi lý do hẹn thời hạn này.</translation>
    </message>
    <message>
        <source>Choose the competent agency, or type its code.</source>
        <translation>Hãy chọn cơ quan có thẩm quyền, hoặc nhập mã.</translation>
    </message>
    <message>
        <source>Choose why it is not filed online: a key 0 to 5.</source>
        <translation>Hãy chọn lý do không nộp trực tuyến: phím 0 đến 5.</translation>
    </message>
    <message>
        <source>Starred: it stands first in the list.</source>
        <translation>Đã đánh dấu sao: thủ tục đứng đầu danh sách.</translation>
    </message>
    <message>
        <source>The star is taken off.</source>
        <translation>Đã bỏ dấu sao.</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Name, first letters or code: khai sinh, ks, 1.001193</source>
        <translation>Tên, chữ cái đầu hoặc mã: khai sinh, ks, 1.001193</translation>
    </message>
    <message>
        <source>Find a procedure</source>
        <translation>Tìm thủ tục</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Danh sách thủ tục</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters, or the code on the poster.</source>
        <translation>Không tìm thấy. Hãy gõ ít chữ hơn, hoặc nhập mã thủ tục niêm yết.</translation>
    </message>
    <message>
        <source>find a procedure</source>
        <translation>tìm thủ tục</translation>
    </message>
    <message>
        <source>star</source>
        <translation>dấu sao</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>Ghi lý do bằng vài chữ.</translation>
    </message>
    <message>
        <source>Lives elsewhere: perhaps another agency is competent</source>
        <translation>Cư trú nơi khác: có thể thuộc thẩm quyền cơ quan khác</translation>
    </message>
    <message>
        <source>Residence: %1. You may receive it regardless of boundary. Where that agency settles it, choose it: the time limit then begins when it has the dossier. Leave it empty where this office settles it.</source>
        <translation>Nơi cư trú: %1. Được tiếp nhận không phụ thuộc địa giới hành chính. Nếu cơ quan nơi đó giải quyết thì chọn cơ quan đó: thời hạn tính từ khi cơ quan đó nhận hồ sơ. Để trống nếu cơ quan này giải quyết.</translation>
    </message>
    <message>
        <source>Which reason</source>
        <translation>Lý do gì</translation>
    </message>
</context>
<context>
    <name>ProxyBlock</name>
    <message>
        <source>Handed in by</source>
        <translation>Người nộp thay</translation>
    </message>
    <message>
        <source>E&amp;xchange with the applicant</source>
        <translation>Đổi chỗ với chủ hồ &amp;sơ</translation>
    </message>
    <message>
        <source>Scan or lay their card now, or type:</source>
        <translation>Quét hoặc đặt thẻ của người nộp thay, hoặc nhập:</translation>
    </message>
    <message>
        <source>First the applicant, then their card.</source>
        <translation>Trước hết là chủ hồ sơ, sau đó đến thẻ của người nộp thay.</translation>
    </message>
    <message>
        <source>Authorisation (number, date, by whom)</source>
        <translation>Văn bản ủy quyền (số, ngày, nơi chứng thực)</translation>
    </message>
    <message>
        <source>Type the number of the authorisation</source>
        <translation>Hãy nhập số văn bản ủy quyền</translation>
    </message>
</context>
<context>
    <name>QueuePageText</name>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Không có ai đang chờ.</translation>
    </message>
    <message>
        <source>Ticket %1.</source>
        <translation>Đã phát số %1.</translation>
    </message>
    <message>
        <source>Waiting line</source>
        <translation>Hàng chờ</translation>
    </message>
    <message>
        <source>call the next</source>
        <translation>gọi tiếp</translation>
    </message>
    <message>
        <source>call again</source>
        <translation>gọi lại</translation>
    </message>
    <message>
        <source>here</source>
        <translation>đã đến</translation>
    </message>
    <message>
        <source>next service</source>
        <translation>việc tiếp theo</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>tạm giữ</translation>
    </message>
    <message>
        <source>served</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>không đến</translation>
    </message>
    <message>
        <source>new ticket</source>
        <translation>phát số</translation>
    </message>
    <message>
        <source>Numbers are called by voice.</source>
        <translation>Số được gọi bằng giọng nói.</translation>
    </message>
    <message>
        <source>No Vietnamese voice here: see the board.</source>
        <translation>Máy này không có giọng đọc tiếng Việt; số hiện trên bảng.</translation>
    </message>
    <message>
        <source>Call the next (F4)</source>
        <translation>Gọi tiếp (F4)</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Bảng gọi số</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Số thứ tự</translation>
    </message>
    <message>
        <source>Nobody is waiting. F3 gives a ticket.</source>
        <translation>Không có ai đang chờ. F3 để phát số.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>Today: %1 tickets, %2 served, %3 waiting, %4 did not come. Waited %5 (median), %6 (longest); served in %7.</source>
        <translation>Hôm nay: %1 số, %2 xong, %3 đang chờ, %4 không đến. Thời gian chờ %5 (trung vị), %6 (lâu nhất); phục vụ %7.</translation>
    </message>
    <message>
        <source>Number of the desk, 0: any</source>
        <translation>Số quầy, 0: quầy nào cũng được</translation>
    </message>
    <message>
        <source>%1 goes to desk %2.</source>
        <translation>Số %1 chuyển sang quầy %2.</translation>
    </message>
    <message>
        <source>back into the line</source>
        <translation>trả về hàng chờ</translation>
    </message>
    <message>
        <source>to another desk</source>
        <translation>chuyển quầy</translation>
    </message>
    <message>
        <source>print the number</source>
        <translation>in số</translation>
    </message>
    <message>
        <source>To another desk</source>
        <translation>Chuyển quầy</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Chuyển</translation>
    </message>
</context>
<context>
    <name>QueueText</name>
    <message>
        <source>All dossiers</source>
        <translation>Tất cả hồ sơ</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Nhận hôm nay</translation>
    </message>
    <message>
        <source>To forward</source>
        <translation>Chờ chuyển xử lý</translation>
    </message>
    <message>
        <source>In process</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Hẹn trả hôm nay</translation>
    </message>
    <message>
        <source>Due tomorrow</source>
        <translation>Hẹn trả ngày mai</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Awaiting papers</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>Chờ nghĩa vụ</translation>
    </message>
    <message>
        <source>Result ready</source>
        <translation>Chờ trả kết quả</translation>
    </message>
    <message>
        <source>Refused or stopped</source>
        <translation>Từ chối, dừng</translation>
    </message>
    <message>
        <source>No dossier yet. Press F2 to receive the first one.</source>
        <translation>Chưa có hồ sơ nào. Bấm F2 để tiếp nhận hồ sơ đầu tiên.</translation>
    </message>
    <message>
        <source>Nothing received today yet. Press F2 to receive a dossier.</source>
        <translation>Hôm nay chưa nhận hồ sơ nào. Bấm F2 để tiếp nhận.</translation>
    </message>
    <message>
        <source>All dossiers have been handed to the handling units.</source>
        <translation>Mọi hồ sơ đã được chuyển đến đơn vị giải quyết.</translation>
    </message>
    <message>
        <source>No result is due on that day.</source>
        <translation>Không có hồ sơ hẹn trả ngày này.</translation>
    </message>
    <message>
        <source>No dossier is late. Well done.</source>
        <translation>Không có hồ sơ quá hạn.</translation>
    </message>
    <message>
        <source>No result is waiting to be picked up.</source>
        <translation>Không có kết quả nào chờ trả.</translation>
    </message>
    <message>
        <source>No dossier in this list.</source>
        <translation>Danh sách này chưa có hồ sơ.</translation>
    </message>
    <message>
        <source>Saved lists</source>
        <translation>Hàng chờ</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Unfold the list of pages</source>
        <translation>Mở rộng danh sách trang</translation>
    </message>
    <message>
        <source>Fold the list of pages</source>
        <translation>Thu gọn danh sách trang</translation>
    </message>
</context>
<context>
    <name>ReaderSection</name>
    <message>
        <source>good</source>
        <translation>tốt</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>sai</translation>
    </message>
    <message>
        <source>not on this chip</source>
        <translation>chip này không có</translation>
    </message>
    <message>
        <source>issuer not among the trusted</source>
        <translation>chưa tin cậy cơ quan cấp</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>chưa kiểm tra</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Đầu đọc thẻ</translation>
    </message>
    <message>
        <source>Reads the chip of the ID card and tells whether it is genuine.</source>
        <translation>Đọc chip của thẻ căn cước và cho biết thẻ thật hay giả.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Đầu đọc</translation>
    </message>
    <message>
        <source>Reader to use</source>
        <translation>Đầu đọc sử dụng</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Thử</translation>
    </message>
    <message>
        <source>Lay a card on the reader and scan its QR code, or type the last six digits of its number.</source>
        <translation>Đặt thẻ lên đầu đọc rồi quét mã QR trên thẻ, hoặc nhập sáu chữ số cuối của số định danh.</translation>
    </message>
    <message>
        <source>Last six digits</source>
        <translation>Sáu chữ số cuối</translation>
    </message>
    <message>
        <source>&amp;Read the card</source>
        <translation>Đọ&amp;c thẻ</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Hủy</translation>
    </message>
    <message>
        <source>Whichever has a card on it</source>
        <translation>Đầu đọc nào đang có thẻ</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (chưa kết nối)</translation>
    </message>
    <message>
        <source>Training: a simulated card of a person who does not exist.</source>
        <translation>Tập huấn: thẻ mô phỏng của người không có thật.</translation>
    </message>
    <message>
        <source>A card lies on the reader.</source>
        <translation>Có thẻ trên đầu đọc.</translation>
    </message>
    <message>
        <source>The reader is ready; no card lies on it.</source>
        <translation>Đầu đọc sẵn sàng, chưa có thẻ.</translation>
    </message>
    <message>
        <source>Reading; leave the card where it is.</source>
        <translation>Đang đọc, vui lòng giữ yên thẻ.</translation>
    </message>
    <message>
        <source>Lay the card on the reader.</source>
        <translation>Đặt thẻ lên đầu đọc.</translation>
    </message>
    <message>
        <source>Files are as they were signed</source>
        <translation>Dữ liệu đúng như khi được ký</translation>
    </message>
    <message>
        <source>Signature of the issuer</source>
        <translation>Chữ ký của cơ quan cấp</translation>
    </message>
    <message>
        <source>Issuer is trusted by this office</source>
        <translation>Cơ quan cấp được đơn vị tin cậy</translation>
    </message>
    <message>
        <source>The chip is no copy (active authentication)</source>
        <translation>Chip không bị sao chép (xác thực chủ động)</translation>
    </message>
    <message>
        <source>The chip is no copy (chip authentication)</source>
        <translation>Chip không bị sao chép (xác thực chip)</translation>
    </message>
    <message>
        <source>Read in %1 s%2.</source>
        <translation>Đọc trong %1 giây%2.</translation>
    </message>
    <message>
        <source>, with the portrait</source>
        <translation>, có ảnh chân dung</translation>
    </message>
    <message>
        <source>&amp;Lock when the officer&apos;s own card is lifted</source>
        <translation>&amp;Khóa khi nhấc thẻ của cán bộ</translation>
    </message>
    <message>
        <source>The officer&apos;s own card is the one that lies on a reader at log-in or unlocking. Lifting a citizen&apos;s card never locks.</source>
        <translation>Thẻ của cán bộ là thẻ nằm trên đầu đọc lúc đăng nhập hoặc mở khóa. Nhấc thẻ của công dân thì không khóa.</translation>
    </message>
    <message>
        <source>The reader to use is not connected. Plug it in, or choose another.</source>
        <translation>Đầu đọc đã chọn chưa được kết nối. Hãy cắm đầu đọc hoặc chọn đầu đọc khác.</translation>
    </message>
</context>
<context>
    <name>ReadyText</name>
    <message>
        <source>not ready</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 ngày</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đã chờ</translation>
    </message>
    <message>
        <source>was told</source>
        <translation>đã báo</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Chủ hồ sơ</translation>
    </message>
</context>
<context>
    <name>ReassignText</name>
    <message>
        <source>Say to which unit.</source>
        <translation>Ghi rõ chuyển cho đơn vị nào.</translation>
    </message>
    <message>
        <source>At least ten characters.</source>
        <translation>Ít nhất mười ký tự.</translation>
    </message>
    <message>
        <source>Handed over: %1 dossiers.</source>
        <translation>Đã chuyển giao %1 hồ sơ.</translation>
    </message>
    <message>
        <source>Left here, as steps of them have not been sent yet: %1.</source>
        <translation>Giữ lại vì còn thao tác chưa gửi: %1.</translation>
    </message>
    <message>
        <source>Hand over %1 dossiers</source>
        <translation>Chuyển giao %1 hồ sơ</translation>
    </message>
    <message>
        <source>To the unit</source>
        <translation>Cho đơn vị</translation>
    </message>
    <message>
        <source>To the officer</source>
        <translation>Cho cán bộ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Chuyển giao</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>accept and print</source>
        <translation>tiếp nhận và in</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Trung ương</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Cấp tỉnh</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Cấp xã</translation>
    </message>
    <message>
        <source>Other agency</source>
        <translation>Cơ quan khác</translation>
    </message>
    <message>
        <source>fee by the province</source>
        <translation>thu theo tỉnh</translation>
    </message>
    <message>
        <source>fee by pages</source>
        <translation>thu theo trang</translation>
    </message>
    <message>
        <source>fee by number</source>
        <translation>thu theo số lượng</translation>
    </message>
    <message>
        <source>no fee</source>
        <translation>không thu</translation>
    </message>
    <message>
        <source>fee by case</source>
        <translation>thu theo trường hợp</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>&amp;Next citizen</source>
        <translation>&amp;Công dân tiếp theo</translation>
    </message>
    <message>
        <source>&amp;Accept and print</source>
        <translation>Tiếp nhận &amp;và in</translation>
    </message>
    <message>
        <source>Con&amp;tinue</source>
        <translation>T&amp;iếp tục</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>next citizen</source>
        <translation>công dân tiếp theo</translation>
    </message>
    <message>
        <source>today&apos;s citizens</source>
        <translation>công dân hôm nay</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>tạm giữ</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>hoàn tác</translation>
    </message>
    <message>
        <source>those set aside</source>
        <translation>hồ sơ đang tạm giữ</translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <translation>Đã tạm giữ: %1</translation>
    </message>
    <message>
        <source>Those set aside</source>
        <translation>Xem hồ sơ tạm giữ</translation>
    </message>
    <message>
        <source>Not finished yet: %1</source>
        <translation>Có hồ sơ đang nhập dở: %1</translation>
    </message>
    <message>
        <source>%1 visits are not finished, the last: %2</source>
        <translation>Có %1 lượt đang nhập dở, mới nhất: %2</translation>
    </message>
    <message>
        <source>Reop&amp;en</source>
        <translation>&amp;Mở lại</translation>
    </message>
    <message>
        <source>Today&apos;s citizens</source>
        <translation>Công dân hôm nay</translation>
    </message>
    <message>
        <source>Set aside or not finished</source>
        <translation>Đang tạm giữ hoặc nhập dở</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
    <message>
        <source>%1 unfinished visits are of earlier days: finish them, or throw them away (Delete in the list)</source>
        <translation>Còn %1 lượt dở của ngày trước: hãy làm tiếp, hoặc bỏ đi (phím Delete trong danh sách)</translation>
    </message>
    <message>
        <source>Nobody yet today: whoever is served stands here.</source>
        <translation>Hôm nay chưa tiếp ai. Công dân đã tiếp sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Nothing is set aside. Ctrl+H sets a visit aside.</source>
        <translation>Không có lượt nào tạm giữ. Bấm Ctrl+H để tạm giữ một lượt.</translation>
    </message>
    <message>
        <source>Of colleagues at this station</source>
        <translation>Của cán bộ khác tại máy này</translation>
    </message>
    <message>
        <source>No colleague has any.</source>
        <translation>Cán bộ khác không có lượt nào.</translation>
    </message>
    <message>
        <source>Thrown away: %1</source>
        <translation>Đã bỏ: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>A new password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>With the recovery code from the envelope. An administrator can also give you a new password, in the settings.</source>
        <translation>Dùng mã khôi phục trong phong bì. Quản trị viên cũng có thể đặt mật khẩu mới cho bạn trong Thiết lập.</translation>
    </message>
    <message>
        <source>&amp;Officer</source>
        <translation>&amp;Cán bộ</translation>
    </message>
    <message>
        <source>&amp;Recovery code</source>
        <translation>Mã &amp;khôi phục</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>Mật khẩ&amp;u mới</translation>
    </message>
    <message>
        <source>&amp;Set the password</source>
        <translation>Đặt &amp;mật khẩu</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Quay lại</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recovery code of the encrypted records</source>
        <translation>Mã khôi phục dữ liệu đã mã hóa</translation>
    </message>
    <message>
        <source>It opens all records of this desk when every password is lost; whoever holds this sheet can read them.</source>
        <translation>Mã này mở toàn bộ dữ liệu của quầy khi mất hết mật khẩu; ai cầm tờ giấy này đều đọc được dữ liệu.</translation>
    </message>
    <message>
        <source>Put it into an envelope, close it, sign across the flap, lock it away. No photograph, no copy in a computer.</source>
        <translation>Cho vào phong bì, dán kín, ký giáp mép, cất vào tủ khóa. Không chụp ảnh, không lưu bản sao trong máy tính.</translation>
    </message>
    <message>
        <source>Locked away by: ………………………………   On: ……/……/…………   Signature: ……………………</source>
        <translation>Người cất giữ: ………………………………   Ngày: ……/……/…………   Ký tên: ……………………</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>06a: by field</source>
        <translation>06a: theo lĩnh vực</translation>
    </message>
    <message>
        <source>06b: by agency</source>
        <translation>06b: theo cơ quan</translation>
    </message>
    <message>
        <source>By procedure</source>
        <translation>Theo thủ tục</translation>
    </message>
    <message>
        <source>By officer</source>
        <translation>Theo cán bộ</translation>
    </message>
    <message>
        <source>By desk</source>
        <translation>Theo quầy</translation>
    </message>
    <message>
        <source>By residence</source>
        <translation>Theo nơi cư trú</translation>
    </message>
    <message>
        <source>Essential services</source>
        <translation>Dịch vụ công thiết yếu</translation>
    </message>
    <message>
        <source>Index of Decision 766</source>
        <translation>Bộ chỉ số Quyết định 766</translation>
    </message>
    <message>
        <source>Register (form 07)</source>
        <translation>Sổ theo dõi hồ sơ (mẫu 07)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Tình hình hôm nay</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Lateness and causes</source>
        <translation>Quá hạn và nguyên nhân</translation>
    </message>
    <message>
        <source>Why not online</source>
        <translation>Lý do không nộp trực tuyến</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Tháng này</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Quý này</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Quý trước</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Năm nay</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Từ ngày … đến ngày …</translation>
    </message>
    <message>
        <source>Look-ups by officer</source>
        <translation>Tra cứu theo cán bộ</translation>
    </message>
</context>
<context>
    <name>ReportsText</name>
    <message>
        <source>Day, month and year, as 24/11/2026</source>
        <translation>Ghi đủ ngày, tháng, năm, ví dụ 24/11/2026</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Đang tính…</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Dòng %1: %2</translation>
    </message>
    <message>
        <source>… and %1 more; the cells are marked.</source>
        <translation>… và %1 lỗi khác; các ô đã được đánh dấu.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Đã lưu: %1</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>count</source>
        <translation>lập báo cáo</translation>
    </message>
    <message>
        <source>save as Excel</source>
        <translation>lưu Excel</translation>
    </message>
    <message>
        <source>supervision</source>
        <translation>giám sát</translation>
    </message>
    <message>
        <source>Counted from the record; every table is checked to add up.</source>
        <translation>Tính từ chính hồ sơ đã ghi nhận; mỗi bảng đều được kiểm tra cân đối.</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Mọi cấp</translation>
    </message>
    <message>
        <source>Ministry</source>
        <translation>Bộ, ngành</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ báo cáo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp giải quyết</translation>
    </message>
    <message>
        <source>Unit or agency code</source>
        <translation>Đơn vị hoặc mã cơ quan</translation>
    </message>
    <message>
        <source>Count (F6)</source>
        <translation>Lập báo cáo (F6)</translation>
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
        <translation>Số liệu báo cáo</translation>
    </message>
    <message>
        <source>Choose a report and a period, then press F6.</source>
        <translation>Chọn báo cáo và kỳ báo cáo, rồi nhấn F6.</translation>
    </message>
    <message>
        <source>Reports are for supervisors. Your own lists are under Dossiers (F10).</source>
        <translation>Báo cáo dành cho người giám sát. Danh sách của anh/chị ở trang Hồ sơ (F10).</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>print</source>
        <translation>in</translation>
    </message>
    <message>
        <source>dossiers behind it</source>
        <translation>hồ sơ của chỉ tiêu</translation>
    </message>
</context>
<context>
    <name>ResultText</name>
    <message>
        <source>Something differs that no known fault explains: please see which source holds before you go on.</source>
        <translation>Có thông tin khác nhau không thuộc lỗi đã biết: xem nguồn nào đúng trước khi làm tiếp.</translation>
    </message>
    <message>
        <source>Nothing here needs a decision.</source>
        <translation>Không có gì cần quyết định.</translation>
    </message>
    <message>
        <source>To be confirmed by %1. It stands in the list until then; nothing is lost.</source>
        <translation>Phải xác nhận trước %1. Việc này nằm trong danh sách cho đến khi xong, không bị mất.</translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation>Tra cứu lúc</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người tra cứu</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>Tình trạng hôn nhân</translation>
    </message>
    <message>
        <source>Permanent residence</source>
        <translation>Nơi thường trú</translation>
    </message>
    <message>
        <source>Lives at present</source>
        <translation>Nơi ở hiện tại</translation>
    </message>
    <message>
        <source>Head of the household</source>
        <translation>Chủ hộ</translation>
    </message>
    <message>
        <source>Relation to the head</source>
        <translation>Quan hệ với chủ hộ</translation>
    </message>
    <message>
        <source> (about)</source>
        <translation> (khoảng)</translation>
    </message>
    <message>
        <source>⚠ %1 · nothing is known</source>
        <translation>⚠ %1 · chưa có thông tin</translation>
    </message>
    <message>
        <source>Not of the age of marriage yet.</source>
        <translation>Chưa đến tuổi kết hôn.</translation>
    </message>
    <message>
        <source>Card and database side by side</source>
        <translation>So sánh thẻ và cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Competent by residence</source>
        <translation>Thẩm quyền theo nơi cư trú</translation>
    </message>
    <message>
        <source>Where the person lived since the age of marriage</source>
        <translation>Quá trình cư trú từ tuổi kết hôn</translation>
    </message>
    <message>
        <source>Communes to be asked</source>
        <translation>Nơi cần xác minh</translation>
    </message>
    <message>
        <source>&amp;Copy the letters</source>
        <translation>&amp;Sao chép văn bản xác minh</translation>
    </message>
</context>
<context>
    <name>RetentionText</name>
    <message>
        <source>Visits at the counter</source>
        <translation>Lượt tiếp tại quầy</translation>
    </message>
    <message>
        <source>Names in the waiting line</source>
        <translation>Tên trong hàng chờ</translation>
    </message>
    <message>
        <source>Requests about personal data</source>
        <translation>Yêu cầu về dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Scanned papers</source>
        <translation>Giấy tờ đã quét</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>vĩnh viễn</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 năm</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 tháng</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 ngày</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Over their time</source>
        <translation>Đã quá hạn</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Waits for sending</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Looking what is over its time…</source>
        <translation>Đang xem những gì quá hạn lưu…</translation>
    </message>
    <message>
        <source>Destroying what is over its time…</source>
        <translation>Đang hủy những gì quá hạn lưu…</translation>
    </message>
    <message>
        <source>Done. What was destroyed stands in the audit log.</source>
        <translation>Đã xong. Những gì bị hủy được ghi trong nhật ký.</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Thời hạn lưu</translation>
    </message>
    <message>
        <source>look again</source>
        <translation>xem lại</translation>
    </message>
    <message>
        <source>This is only a look: nothing is destroyed yet. The record of what was done, and the audit log, are kept for ever; what no rule names is kept.</source>
        <translation>Đây chỉ là bản xem trước, chưa hủy gì. Lịch sử xử lý và nhật ký được giữ mãi; những gì không có quy định thì giữ nguyên.</translation>
    </message>
    <message>
        <source>Rules of retention</source>
        <translation>Quy định thời hạn lưu</translation>
    </message>
    <message>
        <source>Destroy what is over its time…</source>
        <translation>Hủy những gì quá hạn…</translation>
    </message>
</context>
<context>
    <name>ReturnText</name>
    <message>
        <source>Result: %1</source>
        <translation>Kết quả: %1</translation>
    </message>
    <message>
        <source>Asked to get it %1</source>
        <translation>Đăng ký nhận kết quả %1</translation>
    </message>
    <message>
        <source>The applicant&apos;s card</source>
        <translation>Đúng thẻ chủ hồ sơ</translation>
    </message>
    <message>
        <source>The applicant&apos;s chip</source>
        <translation>Đúng chip chủ hồ sơ</translation>
    </message>
    <message>
        <source>The proxy&apos;s card</source>
        <translation>Đúng thẻ người nộp thay</translation>
    </message>
    <message>
        <source>This is the card of %1, not the applicant&apos;s. If they come with an authorisation, choose “A proxy”.</source>
        <translation>Đây là thẻ của %1, không phải chủ hồ sơ. Nếu có giấy ủy quyền, chọn “Người được ủy quyền”.</translation>
    </message>
    <message>
        <source>The card on the reader does not open with the applicant&apos;s data. Check whose card it is.</source>
        <translation>Thẻ trên đầu đọc không khớp dữ liệu chủ hồ sơ. Hãy xem thẻ đó của ai.</translation>
    </message>
    <message>
        <source>The chip is forged or was altered. Do not hand over; call your supervisor.</source>
        <translation>Chip giả hoặc đã bị sửa. Không trả kết quả; báo người giám sát.</translation>
    </message>
    <message>
        <source>Reading the chip…</source>
        <translation>Đang đọc chip…</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Cần điền mục này.</translation>
    </message>
    <message>
        <source>Who takes it?</source>
        <translation>Ai nhận?</translation>
    </message>
    <message>
        <source>&amp;Slip shown</source>
        <translation>Có &amp;giấy hẹn</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>chưa kiểm tra</translation>
    </message>
    <message>
        <source>Identity checked by</source>
        <translation>Kiểm tra danh tính bằng</translation>
    </message>
    <message>
        <source>Why without slip</source>
        <translation>Vì sao không có giấy hẹn</translation>
    </message>
    <message>
        <source>Name of the proxy</source>
        <translation>Họ tên người được ủy quyền</translation>
    </message>
    <message>
        <source>Number of the proxy</source>
        <translation>Số định danh người được ủy quyền</translation>
    </message>
    <message>
        <source>Authorisation (number, date, by whom)</source>
        <translation>Giấy ủy quyền (số, ngày, nơi chứng thực)</translation>
    </message>
    <message>
        <source>Postal tracking code</source>
        <translation>Mã vận đơn bưu chính</translation>
    </message>
    <message>
        <source>Originals given back</source>
        <translation>Bản chính trả lại</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Mỗi dòng một giấy tờ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Originals given back, note</source>
        <translation>Bản chính trả lại, ghi chú</translation>
    </message>
    <message>
        <source>Papers &amp;given back</source>
        <translation>&amp;Trả lại giấy tờ</translation>
    </message>
    <message>
        <source>Result &amp;handed over</source>
        <translation>&amp;Trả kết quả</translation>
    </message>
    <message>
        <source>The card that was shown is not the applicant&apos;s. Choose “A proxy”, or scan the applicant&apos;s own card.</source>
        <translation>Thẻ vừa đưa không phải của người nộp. Chọn “Người được ủy quyền”, hoặc quét thẻ của chính người nộp.</translation>
    </message>
    <message>
        <source>The card could not be read. Look at it, and say so at “Identity checked by”.</source>
        <translation>Không đọc được thẻ. Hãy xem thẻ bằng mắt rồi chọn ở “Kiểm tra danh tính bằng”.</translation>
    </message>
    <message>
        <source>Without the slip the identity must be checked (Decree 118/2025, art. 6.2).</source>
        <translation>Không có giấy hẹn thì phải kiểm tra danh tính (khoản 2 Điều 6 Nghị định 118/2025/NĐ-CP).</translation>
    </message>
    <message>
        <source>%1: handed over.</source>
        <translation>%1: đã trả.</translation>
    </message>
</context>
<context>
    <name>ReturnsText</name>
    <message>
        <source>%1 has nothing to hand over now: %2.</source>
        <translation>%1 hiện chưa có gì để trả: %2.</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Return of results</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>trả kết quả</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>search</source>
        <translation>tìm kết quả</translation>
    </message>
    <message>
        <source>Name, number or code</source>
        <translation>Tên, số định danh hoặc mã hồ sơ</translation>
    </message>
    <message>
        <source>Search results to return</source>
        <translation>Tìm kết quả cần trả</translation>
    </message>
    <message>
        <source>Results waiting</source>
        <translation>Kết quả chờ trả</translation>
    </message>
    <message>
        <source>No result is waiting.</source>
        <translation>Không có kết quả nào chờ trả.</translation>
    </message>
    <message>
        <source>Nothing is ready for this person.</source>
        <translation>Người này chưa có kết quả nào để trả.</translation>
    </message>
    <message>
        <source>For %1: %2</source>
        <translation>Của %1: %2</translation>
    </message>
    <message>
        <source>Waiting to be picked up: %1</source>
        <translation>Chờ công dân đến lấy: %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Tìm thấy: %1</translation>
    </message>
    <message>
        <source>Scan the slip or the card, or type a name. The result is handed over with Enter.</source>
        <translation>Quét giấy hẹn hoặc thẻ căn cước, hoặc gõ tên. Bấm Enter để trả kết quả.</translation>
    </message>
    <message>
        <source>%1: the person was told.</source>
        <translation>%1: đã báo công dân đến lấy kết quả.</translation>
    </message>
    <message>
        <source>told by telephone</source>
        <translation>đã gọi báo</translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
    <message>
        <source>Month %1/%2</source>
        <translation>Tháng %1/%2</translation>
    </message>
    <message>
        <source>Choose an officer whose look-ups you have gone through.</source>
        <translation>Chọn cán bộ có lượt tra cứu bạn đã rà soát.</translation>
    </message>
    <message>
        <source>Your own look-ups are gone through by another supervisor.</source>
        <translation>Lượt tra cứu của chính bạn do giám sát viên khác rà soát.</translation>
    </message>
    <message>
        <source>Look-ups of %1</source>
        <translation>Lượt tra cứu của %1</translation>
    </message>
    <message>
        <source>At least ten characters.</source>
        <translation>Ít nhất mười ký tự.</translation>
    </message>
    <message>
        <source>The review is recorded.</source>
        <translation>Đã ghi nhận việc rà soát.</translation>
    </message>
    <message>
        <source>Look-ups</source>
        <translation>Tra cứu</translation>
    </message>
    <message>
        <source>gone through</source>
        <translation>đã rà soát</translation>
    </message>
    <message>
        <source>print</source>
        <translation>in</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Kết quả rà soát</translation>
    </message>
    <message>
        <source>Gone through (F6)</source>
        <translation>Đã rà soát (F6)</translation>
    </message>
    <message>
        <source>Look-ups by officer</source>
        <translation>Lượt tra cứu theo cán bộ</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message>
        <source>late since %1</source>
        <translation>trễ từ %1</translation>
    </message>
    <message>
        <source>%1 working days late</source>
        <translation>trễ %1 ngày LV</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>hôm nay, %1</translation>
    </message>
    <message>
        <source>%1 working days left</source>
        <translation>còn %1 ngày LV</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>chưa có hẹn</translation>
    </message>
    <message>
        <source>was late</source>
        <translation>đã trễ</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>đúng hạn</translation>
    </message>
    <message>
        <source>not fixed</source>
        <translation>chưa xác định</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không thu</translation>
    </message>
    <message>
        <source>unpaid</source>
        <translation>chưa nộp</translation>
    </message>
    <message>
        <source>late</source>
        <translation>quá hạn</translation>
    </message>
    <message>
        <source>for the supplement</source>
        <translation>hạn bổ sung</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>chưa có mã</translation>
    </message>
</context>
<context>
    <name>ScannerSection</name>
    <message>
        <source>An ID card, number %1: every letter arrived.</source>
        <translation>Thẻ căn cước, số %1: đủ mọi chữ.</translation>
    </message>
    <message>
        <source>An ID card, number %1, but its letters were lost: set the scanner to UTF-8.</source>
        <translation>Thẻ căn cước, số %1, nhưng bị mất chữ: vui lòng đặt máy quét ở chế độ UTF-8.</translation>
    </message>
    <message>
        <source>The receipt of dossier %1.</source>
        <translation>Giấy tiếp nhận của hồ sơ %1.</translation>
    </message>
    <message>
        <source>The fee of dossier %1.</source>
        <translation>Mã nộp phí của hồ sơ %1.</translation>
    </message>
    <message>
        <source>A code of %1 letters.</source>
        <translation>Mã gồm %1 ký tự.</translation>
    </message>
    <message>
        <source>Scanner and camera</source>
        <translation>Máy quét và camera</translation>
    </message>
    <message>
        <source>Any scanner works like a keyboard; as USB-COM it loses no letter.</source>
        <translation>Máy quét nào cũng dùng được như bàn phím; ở chế độ USB-COM thì không mất chữ.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Máy quét</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Speed (baud)</source>
        <translation>Tốc độ (baud)</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Thử</translation>
    </message>
    <message>
        <source>Scan any code now: what arrived is shown here.</source>
        <translation>Quét một mã bất kỳ: nội dung nhận được hiện ở đây.</translation>
    </message>
    <message>
        <source>Result of the trial</source>
        <translation>Kết quả thử</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Reads the code of a card or a slip held before it.</source>
        <translation>Đọc mã trên thẻ hoặc phiếu đưa trước camera.</translation>
    </message>
    <message>
        <source>Show the &amp;picture</source>
        <translation>Bật &amp;hình</translation>
    </message>
    <message>
        <source>Stop the &amp;picture</source>
        <translation>Tắt &amp;hình</translation>
    </message>
    <message>
        <source>Whichever looks like a scanner</source>
        <translation>Cổng nào giống máy quét</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (chưa kết nối)</translation>
    </message>
</context>
<context>
    <name>SearchEdit</name>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Mục sau</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Mục trước</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Quay lại danh sách</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Các mục thiết lập</translation>
    </message>
</context>
<context>
    <name>SettingsSection</name>
    <message>
        <source>Only an administrator can change this. Ask the one of your office.</source>
        <translation>Chỉ quản trị viên mới thay đổi được mục này. Vui lòng liên hệ quản trị viên của cơ quan.</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>of %1</source>
        <translation>phát hành %1</translation>
    </message>
    <message>
        <source>newer ones are not the publisher&apos;s; these stay in force</source>
        <translation>dữ liệu mới hơn không có chữ ký hợp lệ; vẫn dùng dữ liệu này</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Danh mục</translation>
    </message>
    <message>
        <source>%1 on their way, %2 left</source>
        <translation>%1 tệp đang gửi, còn %2</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>đã gửi hết</translation>
    </message>
    <message>
        <source>%1 cannot be sent</source>
        <translation>%1 tệp không gửi được</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Tệp giấy tờ</translation>
    </message>
    <message>
        <source>Talking to the centre …</source>
        <translation>Đang liên lạc với trung tâm …</translation>
    </message>
    <message>
        <source>The centre has not been reached for long. Please look after the network.</source>
        <translation>Đã lâu chưa liên lạc được với trung tâm. Xin kiểm tra mạng.</translation>
    </message>
    <message>
        <source>Soon no new dossiers can be received here. Please have the network mended now, or call the administrator.</source>
        <translation>Sắp phải dừng tiếp nhận hồ sơ mới tại quầy này. Xin sửa mạng ngay hoặc gọi người quản trị.</translation>
    </message>
    <message>
        <source>The clock of this machine is wrong by %1 minutes. Please set it.</source>
        <translation>Đồng hồ của máy này lệch %1 phút. Xin chỉnh lại.</translation>
    </message>
    <message>
        <source>The clock of this machine has jumped. Please check the date and the time.</source>
        <translation>Đồng hồ của máy này vừa bị nhảy. Xin kiểm tra lại ngày giờ.</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Đối chiếu</translation>
    </message>
    <message>
        <source>%1, not equal yet</source>
        <translation>%1, chưa khớp</translation>
    </message>
    <message>
        <source>%1, equal</source>
        <translation>%1, khớp</translation>
    </message>
    <message>
        <source>%1, equal after mending %2</source>
        <translation>%1, khớp sau khi chỉnh %2 hồ sơ</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ngay bây giờ</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>trong giây lát</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Cũ nhất</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Liên lạc gần nhất</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Lần thử tới</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Trung tâm</translation>
    </message>
    <message>
        <source>Why it is not sent: %1</source>
        <translation>Lý do chưa gửi được: %1</translation>
    </message>
    <message>
        <source>%1 left today</source>
        <translation>còn %1 mã cho hôm nay</translation>
    </message>
    <message>
        <source>none left today; new dossiers get a provisional one</source>
        <translation>hôm nay đã hết mã; hồ sơ mới được cấp mã tạm</translation>
    </message>
    <message>
        <source>some until %1/%2</source>
        <translation>có mã đến hết ngày %1/%2</translation>
    </message>
    <message>
        <source>%1 dossiers have a provisional one</source>
        <translation>%1 hồ sơ đang mang mã tạm</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Mã hồ sơ</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Bước %1 trên %2: %3</translation>
    </message>
    <message>
        <source>Left and right go through the steps, Enter opens one</source>
        <translation>Phím trái, phải để chọn bước, Enter để mở</translation>
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
        <translation>Yêu cầu ng&amp;hĩa vụ tài chính</translation>
    </message>
    <message>
        <source>Payment or duty</source>
        <translation>Khoản phải nộp hoặc việc phải làm</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>Hạn nộp</translation>
    </message>
    <message>
        <source>Payment is &amp;made</source>
        <translation>Đã thực hiện nghĩa vụ</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Chứng từ</translation>
    </message>
    <message>
        <source>Number of the receipt or the transfer</source>
        <translation>Số biên lai hoặc mã giao dịch</translation>
    </message>
    <message>
        <source>Ta&amp;ke the fee</source>
        <translation>Thu &amp;phí, lệ phí</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Hình thức nộp</translation>
    </message>
    <message>
        <source>Cash given</source>
        <translation>Tiền công dân đưa</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>Số biên lai</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>Còn thiếu: %1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Tiền thối lại: %1</translation>
    </message>
    <message>
        <source>Give a fee back</source>
        <translation>H&amp;oàn trả phí</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Khoản đã nộp</translation>
    </message>
    <message>
        <source>Correct an &amp;error</source>
        <translation>Đính chính &amp;sai sót</translation>
    </message>
    <message>
        <source>Within three working days of finding it. What stood there before stays in the history.</source>
        <translation>Trong ba ngày làm việc kể từ khi phát hiện. Nội dung cũ vẫn được giữ lại.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Mục bị sai</translation>
    </message>
    <message>
        <source>Correct value</source>
        <translation>Nội dung đúng</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>Ngày phát hiện</translation>
    </message>
    <message>
        <source>Nothing stands there now</source>
        <translation>Hiện đang để trống</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Hiện đang ghi: %1</translation>
    </message>
    <message>
        <source>Add a n&amp;ote</source>
        <translation>Thê&amp;m ghi chú</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Attach a fi&amp;le</source>
        <translation>Đí&amp;nh kèm tệp</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Not picked &amp;up</source>
        <translation>Báo công dân đến &amp;lấy</translation>
    </message>
    <message>
        <source>Records that the applicant was told that the result waits.</source>
        <translation>Ghi nhận đã báo công dân đến lấy kết quả.</translation>
    </message>
    <message>
        <source>Applicant told by</source>
        <translation>Đã báo qua</translation>
    </message>
    <message>
        <source>System outage begins</source>
        <translation>Hệ thống gặp sự cố</translation>
    </message>
    <message>
        <source>Announced by the owner of the system; the time stands still meanwhile.</source>
        <translation>Theo thông báo của đơn vị quản lý hệ thống; thời hạn tạm dừng.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Hệ thống</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>System outage ends</source>
        <translation>Hệ thống hoạt động lại</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa hồ sơ</translation>
    </message>
    <message>
        <source>Only drafts, and dossiers entered in error by a supervisor&apos;s decision. The history stays.</source>
        <translation>Chỉ xóa bản nháp, hoặc hồ sơ nhập nhầm khi người giám sát quyết định. Lịch sử vẫn được giữ.</translation>
    </message>
    <message>
        <source>At least ten characters</source>
        <translation>Ít nhất mười ký tự</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Chuyển xử lý</translation>
    </message>
    <message>
        <source>Hands the dossier to the unit that settles it; one row of form 06.</source>
        <translation>Giao hồ sơ cho đơn vị giải quyết; ghi một dòng vào phiếu kiểm soát (mẫu 06).</translation>
    </message>
    <message>
        <source>To unit</source>
        <translation>Đơn vị nhận</translation>
    </message>
    <message>
        <source>To officer</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Competent agency &amp;has it</source>
        <translation>Cơ &amp;quan thẩm quyền đã nhận</translation>
    </message>
    <message>
        <source>Start &amp;work</source>
        <translation>Bắt đầ&amp;u giải quyết</translation>
    </message>
    <message>
        <source>Unit that works on it</source>
        <translation>Đơn vị giải quyết</translation>
    </message>
    <message>
        <source>Ask for &amp;papers</source>
        <translation>&amp;Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Only once, and everything in one notice. The time counts from the start when the dossier is complete.</source>
        <translation>Chỉ một lần, ghi đủ mọi nội dung. Khi hồ sơ đầy đủ, thời hạn tính lại từ đầu.</translation>
    </message>
    <message>
        <source>Papers or points to complete</source>
        <translation>Giấy tờ, nội dung cần bổ sung</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Mỗi dòng một giấy tờ</translation>
    </message>
    <message>
        <source>Papers have &amp;come</source>
        <translation>Đã nộp &amp;bổ sung</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>Đã yêu cầu: %1</translation>
    </message>
    <message>
        <source>Ask another &amp;agency</source>
        <translation>&amp;Xác minh, lấy ý kiến</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Xác minh</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Lấy ý kiến</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Nội dung hỏi</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Hạn trả lời</translation>
    </message>
    <message>
        <source>Agency has a&amp;nswered</source>
        <translation>Đã có t&amp;rả lời</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Nội dung trả lời</translation>
    </message>
    <message>
        <source>Apologise and e&amp;xtend</source>
        <translation>X&amp;in lỗi và gia hạn</translation>
    </message>
    <message>
        <source>Only once, and the apology goes out at least one day before the due date (form 04).</source>
        <translation>Chỉ một lần; thư xin lỗi gửi trước ngày hẹn ít nhất một ngày (mẫu 04).</translation>
    </message>
    <message>
        <source>New due date</source>
        <translation>Ngày hẹn trả mới</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Applicant with&amp;draws</source>
        <translation>Người nộp rút hồ sơ</translation>
    </message>
    <message>
        <source>Possible until the decision. Papers and fees go back under sector law.</source>
        <translation>Được rút đến trước khi có quyết định. Giấy tờ, phí trả lại theo quy định chuyên ngành.</translation>
    </message>
    <message>
        <source>&amp;Stop the dossier</source>
        <translation>&amp;Dừng giải quyết</translation>
    </message>
    <message>
        <source>With the notice of form 05.</source>
        <translation>Kèm thông báo mẫu 05.</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Căn cứ dừng</translation>
    </message>
    <message>
        <source>Provision of law</source>
        <translation>Điều khoản pháp luật</translation>
    </message>
    <message>
        <source>Needed where sector law is the ground</source>
        <translation>Bắt buộc khi dừng theo pháp luật chuyên ngành</translation>
    </message>
    <message>
        <source>Re&amp;fuse</source>
        <translation>Từ chối giải quyết</translation>
    </message>
    <message>
        <source>Within the time limit, with the notice of form 03.</source>
        <translation>Trong thời hạn giải quyết, kèm phiếu mẫu 03.</translation>
    </message>
    <message>
        <source>What the applicant can do</source>
        <translation>Hướng dẫn người nộp</translation>
    </message>
    <message>
        <source>&amp;Result is ready</source>
        <translation>Đã có &amp;kết quả</translation>
    </message>
    <message>
        <source>Result paper</source>
        <translation>Giấy tờ kết quả</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Electronic result</source>
        <translation>Kết quả điện tử</translation>
    </message>
    <message>
        <source>&amp;Hand over the result</source>
        <translation>&amp;Trả kết quả</translation>
    </message>
    <message>
        <source>&amp;Give the papers back</source>
        <translation>&amp;Trả lại giấy tờ</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Ghi nhận</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Cần điền mục này.</translation>
    </message>
    <message>
        <source>Add from the papers of the procedure…</source>
        <translation>Thêm giấy tờ của thủ tục…</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Browse for a file</source>
        <translation>Chọn tệp trên máy</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>What can be done now</source>
        <translation>Việc làm được lúc này</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>Not possible now, and why</source>
        <translation>Chưa làm được, vì sao</translation>
    </message>
    <message>
        <source>This is less than the amount.</source>
        <translation>Ít hơn số tiền phải thu.</translation>
    </message>
    <message>
        <source>Dates as 17/05/1990</source>
        <translation>Ngày ghi như 17/05/1990</translation>
    </message>
    <message>
        <source>Type the date as 17/05/1990.</source>
        <translation>Gõ ngày như 17/05/1990.</translation>
    </message>
    <message>
        <source>This cannot stand there.</source>
        <translation>Giá trị này không hợp lệ ở đây.</translation>
    </message>
    <message>
        <source>Its time begins to run there (Decree 118/2025, art. 17.3).</source>
        <translation>Thời hạn bắt đầu tính tại đó (khoản 3 Điều 17 Nghị định 118/2025/NĐ-CP).</translation>
    </message>
</context>
<context>
    <name>StoreSection</name>
    <message>
        <source>The record of this desk</source>
        <translation>Dữ liệu của quầy này</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Thư mục dữ liệu</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Reads every page and attachment, and replays every step. Large records take minutes; other pages wait meanwhile.</source>
        <translation>Đọc toàn bộ dữ liệu, tệp đính kèm và dựng lại từng bước xử lý. Dữ liệu lớn mất vài phút; các trang khác chờ trong lúc đó.</translation>
    </message>
    <message>
        <source>&amp;Check the record</source>
        <translation>&amp;Kiểm tra dữ liệu</translation>
    </message>
    <message>
        <source>&amp;Make the lists anew from the steps</source>
        <translation>&amp;Dựng lại danh sách từ các bước</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Dữ liệu</translation>
    </message>
    <message>
        <source>Everything lies encrypted in one folder of this computer.</source>
        <translation>Mọi dữ liệu được mã hóa trong một thư mục của máy này.</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
    <message>
        <source>Entries of the audit log</source>
        <translation>Dòng nhật ký</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Tệp đính kèm</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>Checking; please leave the program open.</source>
        <translation>Đang kiểm tra, vui lòng không tắt chương trình.</translation>
    </message>
    <message>
        <source>Whole: %1 dossiers, %2 steps.</source>
        <translation>Nguyên vẹn: %1 hồ sơ, %2 bước.</translation>
    </message>
    <message>
        <source>Not whole. Back up now, then call for help.</source>
        <translation>Không nguyên vẹn. Vui lòng sao lưu ngay rồi gọi hỗ trợ.</translation>
    </message>
    <message>
        <source>Lists that differ from the steps: %1</source>
        <translation>Danh sách sai khác với các bước: %1</translation>
    </message>
    <message>
        <source>Attachments that are missing: %1</source>
        <translation>Tệp đính kèm bị thiếu: %1</translation>
    </message>
    <message>
        <source>Making the lists anew…</source>
        <translation>Đang dựng lại danh sách…</translation>
    </message>
</context>
<context>
    <name>SupervisorText</name>
    <message>
        <source>Supervision</source>
        <translation>Giám sát</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>báo cáo</translation>
    </message>
    <message>
        <source>This page is for supervisors. Your own lists are under Dossiers (F10).</source>
        <translation>Trang này dành cho người giám sát. Danh sách của anh/chị ở trang Hồ sơ (F10).</translation>
    </message>
</context>
<context>
    <name>SyncButton</name>
    <message>
        <source>Synchronisation: %1</source>
        <translation>Đồng bộ: %1</translation>
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
        <translation>hồ sơ chưa có trong danh sách</translation>
    </message>
</context>
<context>
    <name>SyncPageText</name>
    <message>
        <source>officer without the right</source>
        <translation>cán bộ chưa đủ quyền</translation>
    </message>
    <message>
        <source>officer not at the centre</source>
        <translation>trung tâm chưa có cán bộ</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>chờ anh/chị</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Khác nhau</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Không nhận</translation>
    </message>
    <message>
        <source>What needs you: %1</source>
        <translation>Việc cần xử lý: %1</translation>
    </message>
    <message>
        <source>What the centre has holds. Your step stays in the record, set aside.</source>
        <translation>Đã giữ theo trung tâm. Bước của anh/chị vẫn còn trong nhật ký.</translation>
    </message>
    <message>
        <source>Your step is sent again.</source>
        <translation>Bước của anh/chị sẽ được gửi lại.</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>try now</source>
        <translation>thử ngay</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>kết nối</translation>
    </message>
    <message>
        <source>keep the centre&apos;s</source>
        <translation>giữ theo trung tâm</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>bỏ qua bước này</translation>
    </message>
    <message>
        <source>send mine again</source>
        <translation>gửi lại</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>Kept on this machine first, then sent by itself.</source>
        <translation>Mọi việc được lưu trên máy này trước, rồi tự gửi về trung tâm.</translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <translation>&amp;Thử ngay</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Dossiers waiting to be sent</source>
        <translation>Hồ sơ chờ gửi</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Không có gì chờ gửi.</translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation>Việc cần xử lý</translation>
    </message>
    <message>
        <source>Nothing needs you. If the centre does not take over a step as it is, it stands here with both values.</source>
        <translation>Không có việc cần anh/chị xử lý. Khi trung tâm chưa nhận một bước như đã làm, bước đó sẽ hiện ở đây cùng cả hai bên để so sánh.</translation>
    </message>
    <message>
        <source>Dossiers waiting to be sent: %1</source>
        <translation>Hồ sơ chờ gửi: %1</translation>
    </message>
</context>
<context>
    <name>SyncText</name>
    <message>
        <source>%1 waiting</source>
        <translation>%1 bước chờ gửi</translation>
    </message>
    <message>
        <source>%1 waiting, next %2</source>
        <translation>%1 bước chờ gửi, lần tới %2</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Mất kết nối</translation>
    </message>
    <message>
        <source>No network, next %1</source>
        <translation>Mất kết nối, thử lại lúc %1</translation>
    </message>
    <message>
        <source>No centre connected</source>
        <translation>Chưa kết nối trung tâm</translation>
    </message>
    <message>
        <source>This desk works alone: everything is kept on this machine.</source>
        <translation>Quầy đang làm việc riêng: mọi thứ được lưu trên máy này.</translation>
    </message>
    <message>
        <source>Reception is halted</source>
        <translation>Tạm dừng tiếp nhận</translation>
    </message>
    <message>
        <source>Too long without the centre: open dossiers may be finished, new ones wait until this counter has reached it.</source>
        <translation>Quầy đã quá lâu chưa liên lạc được với trung tâm: hồ sơ đang làm vẫn xử lý tiếp được, hồ sơ mới phải chờ đến khi có kết nối.</translation>
    </message>
    <message>
        <source>%1 need you</source>
        <translation>%1 việc cần xử lý</translation>
    </message>
    <message>
        <source>The centre did not take over some steps as they are. Please decide.</source>
        <translation>Có bước trung tâm chưa nhận được như đã làm. Xin anh/chị quyết định.</translation>
    </message>
    <message>
        <source>Cannot synchronise</source>
        <translation>Chưa đồng bộ được</translation>
    </message>
    <message>
        <source>Your work is kept on this machine. What to do stands below.</source>
        <translation>Công việc vẫn được lưu trên máy này. Cách xử lý ghi ở dưới.</translation>
    </message>
    <message>
        <source>Sending %1 …</source>
        <translation>Đang gửi %1 bước …</translation>
    </message>
    <message>
        <source>You can go on working.</source>
        <translation>Anh/chị cứ tiếp tục làm việc.</translation>
    </message>
    <message>
        <source>Kept on this machine, sent when there is a network.</source>
        <translation>Đã lưu trên máy này, sẽ gửi khi có mạng.</translation>
    </message>
    <message>
        <source>Kept on this machine, sent by itself.</source>
        <translation>Đã lưu trên máy này, sẽ tự gửi.</translation>
    </message>
    <message>
        <source>All sent · %1</source>
        <translation>Đã gửi hết · %1</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>Đã gửi hết</translation>
    </message>
    <message>
        <source>The centre has everything that was done here.</source>
        <translation>Trung tâm đã nhận mọi việc làm tại quầy này.</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 việc cần xử lý</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 bước</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 bước</translation>
    </message>
</context>
<context>
    <name>TaskText</name>
    <message>
        <source>Differs from the centre</source>
        <translation>Khác với trung tâm</translation>
    </message>
    <message>
        <source>Not taken by the centre</source>
        <translation>Trung tâm không nhận</translation>
    </message>
    <message>
        <source>Done here</source>
        <translation>Làm tại quầy này</translation>
    </message>
    <message>
        <source>At the centre</source>
        <translation>Tại trung tâm</translation>
    </message>
    <message>
        <source>Nothing of this step.</source>
        <translation>Chưa có bước này.</translation>
    </message>
    <message>
        <source>&amp;Keep the centre&apos;s</source>
        <translation>&amp;Giữ theo trung tâm</translation>
    </message>
    <message>
        <source>Leave it &amp;out</source>
        <translation>&amp;Bỏ qua bước này</translation>
    </message>
    <message>
        <source>Send mine &amp;again</source>
        <translation>Gửi &amp;lại bước của tôi</translation>
    </message>
    <message>
        <source>Open the &amp;dossier</source>
        <translation>&amp;Mở hồ sơ</translation>
    </message>
    <message>
        <source>Whatever you choose, your step stays in the record of this desk.</source>
        <translation>Dù chọn cách nào, bước của anh/chị vẫn còn trong nhật ký của quầy.</translation>
    </message>
    <message>
        <source>Later steps of this dossier wait for it: %1.</source>
        <translation>Số bước sau của hồ sơ này đang chờ: %1.</translation>
    </message>
</context>
<context>
    <name>TicketModelText</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>Desk %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Đã chờ</translation>
    </message>
</context>
<context>
    <name>TicketPanelText</name>
    <message>
        <source>New ticket</source>
        <translation>Phát số mới</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Several: with ; between them</source>
        <translation>Nhiều việc: cách nhau bằng dấu ;</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Ưu tiên</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Only if they want to be called by it</source>
        <translation>Chỉ ghi khi công dân muốn được gọi tên</translation>
    </message>
    <message>
        <source>Give the ticket (F3)</source>
        <translation>Phát số (F3)</translation>
    </message>
    <message>
        <source>Print the number</source>
        <translation>In số thứ tự</translation>
    </message>
</context>
<context>
    <name>TicketText</name>
    <message>
        <source>Ordinary</source>
        <translation>Thường</translation>
    </message>
    <message>
        <source>Elderly</source>
        <translation>Người cao tuổi</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Phụ nữ mang thai</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Người khuyết tật</translation>
    </message>
    <message>
        <source>With a small child</source>
        <translation>Có con nhỏ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Đang gọi</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>Đang phục vụ</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Tạm giữ</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Không đến</translation>
    </message>
</context>
<context>
    <name>TodayText</name>
    <message>
        <source>Desk %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>hand over to others</source>
        <translation>chuyển giao</translation>
    </message>
    <message>
        <source>apologise, form 04</source>
        <translation>xin lỗi, mẫu 04</translation>
    </message>
    <message>
        <source>save as Excel</source>
        <translation>lưu Excel</translation>
    </message>
    <message>
        <source>print</source>
        <translation>in</translation>
    </message>
    <message>
        <source>renew</source>
        <translation>làm mới</translation>
    </message>
    <message>
        <source>Apologise (form 04)</source>
        <translation>Xin lỗi (mẫu 04)</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Chuyển giao…</translation>
    </message>
    <message>
        <source>Dossiers of the list</source>
        <translation>Hồ sơ trong danh sách</translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>Lọc theo</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Chỉ xem</translation>
    </message>
    <message>
        <source>By desk</source>
        <translation>Theo quầy</translation>
    </message>
    <message>
        <source>By officer</source>
        <translation>Theo cán bộ</translation>
    </message>
    <message>
        <source>By field</source>
        <translation>Theo lĩnh vực</translation>
    </message>
    <message>
        <source>By procedure</source>
        <translation>Theo thủ tục</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>Theo đơn vị</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>&amp;Giao diện</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Theo &amp;hệ thống</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Sáng</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Tối</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>Cỡ &amp;chữ</translation>
    </message>
    <message>
        <source>&amp;Change officer</source>
        <translation>Đổi &amp;cán bộ</translation>
    </message>
    <message>
        <source>Loc&amp;k the screen</source>
        <translation>&amp;Khóa màn hình</translation>
    </message>
    <message>
        <source>Log out and &amp;quit</source>
        <translation>Đăng xuất và &amp;thoát</translation>
    </message>
    <message>
        <source>%1 · desk %2</source>
        <translation>%1 · quầy %2</translation>
    </message>
    <message>
        <source>Officer: %1</source>
        <translation>Cán bộ: %1</translation>
    </message>
    <message>
        <source>Find anything (Ctrl+K)</source>
        <translation>Tìm mọi thứ (Ctrl+K)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
</context>
<context>
    <name>TrainingStrip</name>
    <message>
        <source>Training: scan code</source>
        <translation>Tập huấn: quét mã</translation>
    </message>
    <message>
        <source>lay card</source>
        <translation>đặt thẻ</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>nhấc thẻ</translation>
    </message>
    <message>
        <source>Scan the code of sample person %1</source>
        <translation>Quét mã của người mẫu %1</translation>
    </message>
    <message>
        <source>Lay the card of sample person %1</source>
        <translation>Đặt thẻ của người mẫu %1</translation>
    </message>
</context>
<context>
    <name>TransferCode</name>
    <message>
        <source>VietQR code for %1 to account %2</source>
        <translation>Mã VietQR %1 vào tài khoản %2</translation>
    </message>
</context>
<context>
    <name>TrustSection</name>
    <message>
        <source>Trusted certificates</source>
        <translation>Chứng thư tin cậy</translation>
    </message>
    <message>
        <source>A card is called genuine only if its issuer&apos;s certificate stands here.</source>
        <translation>Thẻ chỉ được coi là thật khi chứng thư của cơ quan cấp có ở đây.</translation>
    </message>
    <message>
        <source>Issuers this office trusts</source>
        <translation>Cơ quan cấp được đơn vị tin cậy</translation>
    </message>
    <message>
        <source>None yet: no card can be called genuine. Get the certificate “CSCA Vietnam” from the Ministry of Public Security, with its fingerprint on paper, and add it below.</source>
        <translation>Chưa có: chưa thể kết luận thẻ nào là thật. Xin chứng thư “CSCA Vietnam” từ Bộ Công an kèm dấu vân trên giấy, rồi thêm ở dưới.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Chứng thư</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Dấu vân</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>&amp;Remove from the trusted</source>
        <translation>&amp;Bỏ tin cậy</translation>
    </message>
    <message>
        <source>Add a certificate</source>
        <translation>Thêm chứng thư</translation>
    </message>
    <message>
        <source>File (.cer .crt .der .pem .crl .ml .ldif)</source>
        <translation>Tệp (.cer .crt .der .pem .crl .ml .ldif)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>I have &amp;compared the fingerprint with the one on paper</source>
        <translation>Tôi đã đối &amp;chiếu dấu vân với bản giấy</translation>
    </message>
    <message>
        <source>&amp;Trust it from now on</source>
        <translation>&amp;Tin cậy từ bây giờ</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>không dùng được</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>còn hiệu lực</translation>
    </message>
    <message>
        <source>expired in part</source>
        <translation>có phần hết hạn</translation>
    </message>
    <message>
        <source>… %1 in all</source>
        <translation>… tất cả %1</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Revocation lists: %1</source>
        <translation>Danh sách thu hồi: %1</translation>
    </message>
    <message>
        <source>Trusted from the next card on.</source>
        <translation>Đã tin cậy, áp dụng từ thẻ tiếp theo.</translation>
    </message>
    <message>
        <source>%1 certificates, %2 revocation lists</source>
        <translation>%1 chứng thư, %2 danh sách thu hồi</translation>
    </message>
</context>
<context>
    <name>UndertakingText</name>
    <message>
        <source>Before the first look-up: the confidentiality undertaking</source>
        <translation>Trước lần tra cứu đầu tiên: cam kết bảo mật thông tin</translation>
    </message>
    <message>
        <source>It is recorded in your name with the time. What you typed is kept.</source>
        <translation>Cam kết được ghi lại kèm tên anh/chị và thời điểm. Nội dung đã nhập vẫn được giữ.</translation>
    </message>
    <message>
        <source>Text of the undertaking</source>
        <translation>Nội dung cam kết</translation>
    </message>
    <message>
        <source>I have read it and undertake it</source>
        <translation>Tôi đã đọc và cam kết</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Authentic chip</source>
        <translation>Chip thật</translation>
    </message>
    <message>
        <source>Forged or altered</source>
        <translation>Giả hoặc đã bị sửa</translation>
    </message>
    <message>
        <source>Cannot be judged yet</source>
        <translation>Chưa thể kết luận</translation>
    </message>
</context>
<context>
    <name>VisitList</name>
    <message>
        <source>Nobody yet</source>
        <translation>Chưa có tên</translation>
    </message>
    <message>
        <source>Enter opens, Delete throws away, Esc closes</source>
        <translation>Enter: mở · Delete: bỏ · Esc: đóng</translation>
    </message>
    <message>
        <source>Enter opens, Esc closes</source>
        <translation>Enter: mở · Esc: đóng</translation>
    </message>
    <message>
        <source>Those of &amp;colleagues at this station …</source>
        <translation>Của cán bộ &amp;khác tại máy này …</translation>
    </message>
</context>
<context>
    <name>VisitModel</name>
    <message>
        <source>This card was judged forged or altered: refuse it, or let a supervisor decide</source>
        <translation>Thẻ bị giả hoặc đã bị sửa: từ chối, hoặc để người giám sát quyết định</translation>
    </message>
    <message>
        <source>Scan or type who hands the dossier in</source>
        <translation>Hãy quét thẻ hoặc nhập người nộp thay</translation>
    </message>
    <message>
        <source>Scan the card, or type number and name</source>
        <translation>Hãy quét thẻ, hoặc nhập số định danh và họ tên</translation>
    </message>
    <message>
        <source>The card&apos;s sources differ: choose which one holds</source>
        <translation>Các nguồn không khớp: hãy chọn lấy theo nguồn nào</translation>
    </message>
    <message>
        <source>Type the organisation&apos;s name</source>
        <translation>Hãy nhập tên tổ chức</translation>
    </message>
    <message>
        <source>Type the number, or choose what paper was shown</source>
        <translation>Hãy nhập số định danh, hoặc chọn loại giấy tờ đã xuất trình</translation>
    </message>
    <message>
        <source>Type the number of the paper that was shown</source>
        <translation>Hãy nhập số giấy tờ đã xuất trình</translation>
    </message>
    <message>
        <source>Type the number of the authorisation</source>
        <translation>Hãy nhập số văn bản ủy quyền</translation>
    </message>
    <message>
        <source>Choose a procedure</source>
        <translation>Hãy chọn thủ tục</translation>
    </message>
    <message>
        <source>Choose why it is not filed online</source>
        <translation>Hãy chọn lý do không nộp trực tuyến</translation>
    </message>
    <message>
        <source>Choose what to do about the missing papers</source>
        <translation>Hãy chọn cách xử lý các giấy còn thiếu</translation>
    </message>
    <message>
        <source>Type where the result is to be sent</source>
        <translation>Hãy nhập địa chỉ nhận kết quả</translation>
    </message>
    <message>
        <source>Write why this time limit is promised</source>
        <translation>Hãy ghi lý do hẹn thời hạn này</translation>
    </message>
    <message>
        <source>Choose the competent agency</source>
        <translation>Hãy chọn cơ quan có thẩm quyền</translation>
    </message>
    <message>
        <source>Type the pages and copies the fee depends on</source>
        <translation>Hãy nhập số trang và số bản sao để tính phí</translation>
    </message>
    <message>
        <source>Not a telephone number: 8 to 15 digits</source>
        <translation>Số điện thoại không đúng: cần 8 đến 15 chữ số</translation>
    </message>
    <message>
        <source>Type the number that messages go to</source>
        <translation>Nhập số điện thoại để nhắn tin</translation>
    </message>
    <message>
        <source>Not a mail address, as: ten@example.vn</source>
        <translation>Địa chỉ thư điện tử không đúng, ví dụ: ten@example.vn</translation>
    </message>
    <message>
        <source>Type the address that mails go to</source>
        <translation>Nhập địa chỉ thư điện tử để gửi thư</translation>
    </message>
    <message>
        <source>name</source>
        <translation>họ và tên</translation>
    </message>
    <message>
        <source>which of the card&apos;s sources holds</source>
        <translation>chọn nguồn thông tin đúng</translation>
    </message>
    <message>
        <source>name of the organisation</source>
        <translation>tên tổ chức</translation>
    </message>
    <message>
        <source>name of who hands in</source>
        <translation>họ và tên người nộp thay</translation>
    </message>
    <message>
        <source>which source of who hands in holds</source>
        <translation>chọn nguồn đúng của người nộp thay</translation>
    </message>
    <message>
        <source>authorisation</source>
        <translation>văn bản ủy quyền</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>số điện thoại</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>thư điện tử</translation>
    </message>
    <message>
        <source>address for letters</source>
        <translation>địa chỉ nhận thư</translation>
    </message>
    <message>
        <source>the dossier to complete is another applicant&apos;s</source>
        <translation>hồ sơ cần bổ sung là của người khác</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>thủ tục</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>thành phần hồ sơ</translation>
    </message>
    <message>
        <source>amount of the fee</source>
        <translation>số tiền phí, lệ phí</translation>
    </message>
    <message>
        <source>the money given is less than the fee</source>
        <translation>số tiền đưa ít hơn phí phải nộp</translation>
    </message>
    <message>
        <source>address for the result</source>
        <translation>địa chỉ nhận kết quả</translation>
    </message>
</context>
<context>
    <name>WhoChips</name>
    <message>
        <source>&amp;Citizen</source>
        <translation>&amp;Công dân</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Tổ chức</translation>
    </message>
    <message>
        <source>Child &amp;without card</source>
        <translation>Trẻ &amp;em chưa có thẻ</translation>
    </message>
    <message>
        <source>&amp;Foreigner</source>
        <translation>Người &amp;nước ngoài</translation>
    </message>
    <message>
        <source>No &amp;papers</source>
        <translation>&amp;Không giấy tờ</translation>
    </message>
    <message>
        <source>Handed in by &amp;another</source>
        <translation>Người nộp th&amp;ay</translation>
    </message>
    <message>
        <source>Somebody with an authorisation hands the dossier in: scan their card as well</source>
        <translation>Người được ủy quyền đến nộp: hãy quét cả thẻ của người đó</translation>
    </message>
</context>
<context>
    <name>WorkspaceText</name>
    <message>
        <source>New catalogue data of the central service are in use from now on. Dossiers that were received keep their dates and fees.</source>
        <translation>Dữ liệu danh mục mới do dịch vụ trung tâm phát hành đã được áp dụng. Hồ sơ đã tiếp nhận giữ nguyên ngày hẹn trả và phí, lệ phí.</translation>
    </message>
    <message>
        <source>%1 has got its final code %2. A new slip names both; the old one still finds the dossier.</source>
        <translation>Hồ sơ %1 đã có mã chính thức %2. Giấy hẹn in lại ghi cả hai mã; giấy cũ vẫn tra được hồ sơ.</translation>
    </message>
    <message>
        <source>%1 dossiers have got their final codes. New slips name both; the old ones still find the dossiers.</source>
        <translation>%1 hồ sơ đã có mã chính thức. Giấy hẹn in lại ghi cả hai mã; giấy cũ vẫn tra được hồ sơ.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Mở %1</translation>
    </message>
</context>
</TS>
