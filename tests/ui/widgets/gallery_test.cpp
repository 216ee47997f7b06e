// SPDX-License-Identifier: GPL-3.0-or-later
// Every widget of the program on two sheets, in all looks. The people are invented.
#include "tests/ui/support/looks.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/field.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/table.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QToolButton>

namespace motcua::ui {
namespace {

QPushButton* button(const QString& text, const char* role, const char* iconName = nullptr) {
    auto* made = new QPushButton(text);
    setRole(made, role);
    if (iconName) made->setIcon(icon(iconName));
    return made;
}

QLayout* buttons() {
    auto* row = new QHBoxLayout;
    row->addWidget(button(QStringLiteral("&Tiếp nhận và in"), "primary", "printer"));
    row->addWidget(button(QStringLiteral("Tạm &giữ"), "plain", "inbox"));
    row->addWidget(button(QStringLiteral("Vì sao?"), "quiet"));
    row->addWidget(button(QStringLiteral("&Xoá bản nháp"), "danger", "trash-2"));
    auto* off = button(QStringLiteral("Không dùng được"), "primary", "check");
    off->setEnabled(false);
    row->addWidget(off);
    auto* quietOff = button(QStringLiteral("Cũng không"), "plain");
    quietOff->setEnabled(false);
    row->addWidget(quietOff);
    auto* tool = new QToolButton;
    tool->setIcon(icon("settings"));
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::StrongFocus);
    tool->setAccessibleName(QStringLiteral("Cài đặt"));
    row->addWidget(tool);
    row->addStretch();
    return row;
}

QLayout* fields() {
    auto* grid = new QGridLayout;
    grid->setSpacing(2 * kSpacing);
    auto* name = new Field(QStringLiteral("&Họ và tên"), new QLineEdit(QStringLiteral("NGUYỄN THỊ ẨN DỤ")));
    name->setRequired(true);
    auto* number = new Field(QStringLiteral("Số định danh"), new QLineEdit(QStringLiteral("00109600000")));
    number->setError(QStringLiteral("Số định danh có 12 chữ số, ở đây mới có 11."));
    auto* birth = new Field(QStringLiteral("Ngày sinh"), new DateEdit);
    birth->setHint(QStringLiteral("Chỉ biết năm thì nhập năm."));
    auto* fee = new MoneyEdit;
    fee->setAmount(1250000);
    auto* combo = new QComboBox;
    combo->addItems(
        {QStringLiteral("Nhận tại quầy"), QStringLiteral("Qua bưu điện"), QStringLiteral("Bản điện tử")});
    auto* copies = new QSpinBox;
    copies->setValue(2);
    auto* off = new QLineEdit(QStringLiteral("Chưa mở"));
    off->setEnabled(false);
    grid->addWidget(name, 0, 0);
    grid->addWidget(number, 0, 1);
    grid->addWidget(birth, 0, 2);
    grid->addWidget(new Field(QStringLiteral("Lệ phí"), fee), 1, 0);
    grid->addWidget(new Field(QStringLiteral("Trả kết quả"), combo), 1, 1);
    grid->addWidget(new Field(QStringLiteral("Số bản in"), copies), 1, 2);
    grid->addWidget(new Field(QStringLiteral("Không sửa được"), off), 2, 0);
    grid->addWidget(new Field(QStringLiteral("Tìm thủ tục"), new SearchEdit), 2, 1, 1, 2);
    return grid;
}

QLayout* choices() {
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kSpacing);
    for (const auto& [text, on, enabled] : {std::tuple(u"Đã có bản gốc", true, true),
                                            {u"Bản chụp", false, true},
                                            {u"Không áp dụng", true, false}}) {
        auto* box = new QCheckBox(QString::fromUtf16(text));
        box->setChecked(on);
        box->setEnabled(enabled);
        row->addWidget(box);
    }
    auto* cash = new QRadioButton(QStringLiteral("Tiền mặt"));
    cash->setChecked(true);
    row->addWidget(cash);
    row->addWidget(new QRadioButton(QStringLiteral("Chuyển khoản")));
    row->addStretch();
    return row;
}

QLayout* badges() {
    auto* row = new QHBoxLayout;
    row->setSpacing(3 * kSpacing);
    for (const auto verdict :
         {dossier::Verdict::authentic, dossier::Verdict::forged, dossier::Verdict::unjudged}) {
        auto* badge = new Badge;
        badge->setBadge(verdictLook(verdict), verdictText(verdict));
        row->addWidget(badge);
    }
    for (const auto& [stage, late] : {std::pair(dossier::Stage::supplement, false),
                                      {dossier::Stage::inProcess, false},
                                      {dossier::Stage::inProcess, true},
                                      {dossier::Stage::returned, false}}) {
        auto* badge = new Badge;
        badge->setBadge(statusLook(stage, late), dossier::vietnameseStage(stage));
        row->addWidget(badge);
    }
    row->addStretch();
    return row;
}

std::unique_ptr<QWidget> firstSheet() {
    auto sheet = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(sheet.get());
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(2 * kSpacing);
    auto* head = new PageHead;
    head->setTitle(QStringLiteral("Tiếp nhận hồ sơ"));
    head->setSentence(QStringLiteral("Quét thẻ, đặt thẻ lên đầu đọc hoặc nhập số định danh."));
    head->actions()->addWidget(button(QStringLiteral("Công dân tiếp theo"), "plain", "users"));
    column->addWidget(head);
    auto* steps = new StepLine;
    steps->setSteps({QStringLiteral("Công dân"), QStringLiteral("Thủ tục"), QStringLiteral("Giấy tờ"),
                     QStringLiteral("Lệ phí"), QStringLiteral("Tiếp nhận")});
    steps->setCurrent(2, 3);
    column->addWidget(steps);
    auto* message = new MessageBar;
    column->addWidget(message);
    auto* card = new Card;
    card->column()->setSpacing(2 * kSpacing);
    card->column()->addLayout(fields());
    card->column()->addLayout(choices());
    card->column()->addLayout(badges());
    column->addWidget(card);
    auto* more = new Folded(QStringLiteral("Người được uỷ quyền"), new QLabel(QStringLiteral("Không có")));
    column->addWidget(more);
    column->addLayout(buttons());
    column->addStretch();
    message->show(MessageBar::Kind::warning,
                  QStringLiteral("Không in được: máy in hết giấy. Hồ sơ đã lưu. Nạp giấy rồi in lại."),
                  QStringLiteral("In lại"), [] {});
    return sheet;
}

QStandardItemModel* dossiers(QObject* parent) {
    auto* model = new QStandardItemModel(0, 5, parent);
    model->setHorizontalHeaderLabels({QStringLiteral("Người nộp"), QStringLiteral("Thủ tục"),
                                      QStringLiteral("Trạng thái"), QStringLiteral("Hẹn trả"),
                                      QStringLiteral("Lệ phí")});
    const auto row = [&](const QString& name, const QString& code, const QString& procedure,
                         dossier::Stage stage, bool late, const QString& due, const QString& distance,
                         const QString& fee) {
        auto* person = new QStandardItem(name);
        person->setData(code, secondLineRole);
        person->setData(true, emphasisRole);
        auto* status = new QStandardItem(dossier::vietnameseStage(stage));
        status->setData(static_cast<int>(statusLook(stage, late).shape), badgeShapeRole);
        auto* date = new QStandardItem(due);
        date->setData(distance, secondLineRole);
        auto* money = new QStandardItem(fee);
        money->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model->appendRow({person, new QStandardItem(procedure), status, date, money});
    };
    using enum dossier::Stage;
    row(QStringLiteral("Nguyễn Thị Ẩn Dụ"), QStringLiteral("000.00.18.H26-261122-0001"),
        QStringLiteral("Đăng ký khai sinh"), inProcess, false, QStringLiteral("thứ Năm 26/11"),
        QStringLiteral("còn 3 ngày LV"), QStringLiteral("0 đ"));
    row(QStringLiteral("Trần Văn Giả Định"), QStringLiteral("000.00.18.H26-261122-0002"),
        QStringLiteral("Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan có thẩm quyền cấp"),
        resultReady, false, QStringLiteral("thứ Hai 23/11"), QStringLiteral("hôm nay"),
        QStringLiteral("16.000 đ"));
    row(QStringLiteral("Lê Thị Ví Dụ"), QStringLiteral("000.00.18.H26-261119-0007"),
        QStringLiteral("Đăng ký thường trú"), inProcess, true, QStringLiteral("thứ Sáu 20/11"),
        QStringLiteral("trễ 1 ngày LV"), QStringLiteral("20.000 đ"));
    row(QStringLiteral("Phạm Mẫu"), QStringLiteral("000.00.18.H26-261118-0003"),
        QStringLiteral("Đăng ký kết hôn"), supplement, false, QStringLiteral("thứ Ba 24/11"),
        QStringLiteral("còn 1 ngày LV"), QStringLiteral("0 đ"));
    return model;
}

std::unique_ptr<QWidget> secondSheet() {
    auto sheet = std::make_unique<QWidget>();
    auto* columns = new QHBoxLayout(sheet.get());
    columns->setContentsMargins(24, 16, 24, 16);
    columns->setSpacing(2 * kSpacing);
    auto* left = new QVBoxLayout;
    auto* search = new SearchEdit;
    search->setPlaceholderText(QStringLiteral("Tên, số định danh, mã hồ sơ"));
    left->addWidget(search);
    auto* table = new TableView({});
    table->setTwoLines(true);
    table->setAccessibleName(QStringLiteral("Hồ sơ"));
    table->setModel(dossiers(table));
    for (const auto& [column, width] : {std::pair(0, 190), {1, 210}, {2, 150}, {3, 120}, {4, 120}})
        table->setColumnWidth(column, scaled(width));
    table->selectRow(1);
    left->addWidget(table, 3);
    auto* none = new TableView({});
    none->setAccessibleName(QStringLiteral("Hồ sơ chờ"));
    none->setModel(new QStandardItemModel(0, 2, none));
    none->setEmptyText(QStringLiteral("Chưa có hồ sơ nào chờ."));
    none->horizontalHeader()->hide();
    left->addWidget(none, 1);
    columns->addLayout(left, 3);

    auto* right = new QVBoxLayout;
    right->setSpacing(2 * kSpacing);
    auto* card = new Card;
    auto* title = new QLabel(QStringLiteral("Hồ sơ đang nhận"));
    setRole(title, "section");
    card->column()->addWidget(title);
    auto* facts = new FactList;
    facts->add(QStringLiteral("Thủ tục"), QStringLiteral("Đăng ký khai sinh"));
    facts->add(QStringLiteral("Giấy tờ"), QStringLiteral("5/6"));
    facts->add(QStringLiteral("Lệ phí"), QStringLiteral("16.000 đ"), "number");
    card->column()->addWidget(facts);
    right->addWidget(card);
    auto* tabs = new QTabWidget;
    tabs->addTab(new QLabel(QStringLiteral("Diễn biến")), QStringLiteral("Diễn biến"));
    tabs->addTab(new QLabel(QStringLiteral("Giấy tờ")), QStringLiteral("Giấy tờ"));
    right->addWidget(tabs);
    auto* list = new QListWidget;
    list->setAccessibleName(QStringLiteral("Gần đây"));
    list->addItems({QStringLiteral("Đăng ký khai sinh"), QStringLiteral("Đăng ký kết hôn")});
    list->setCurrentRow(0);
    right->addWidget(list, 1);
    auto* note = new QPlainTextEdit;
    note->setTabChangesFocus(true);
    right->addWidget(new Field(QStringLiteral("Ghi chú"), note));
    auto* busy = new Busy;
    busy->setText(QStringLiteral("Đang đọc chip…"));
    busy->setProgress(6, 10);
    right->addWidget(busy);
    columns->addLayout(right, 2);
    return sheet;
}

/// Everything at once needs more room than a page does, above all at twice the text size.
constexpr QSize kSheet{2000, 1400};

TEST(Gallery, controls_inAllLooks) {
    tests::inAllLooks(firstSheet, QStringLiteral("gallery_controls"), kSheet);
}

TEST(Gallery, lists_inAllLooks) {
    tests::inAllLooks(secondSheet, QStringLiteral("gallery_lists"), kSheet, [](QWidget& sheet) {
        auto* bar = sheet.findChild<QProgressBar*>();
        EXPECT_TRUE(tests::serveUntil([&] { return bar->isVisible(); }));
    });
}

TEST(Gallery, emptyPage_inAllLooks) {
    const auto page = [] {
        auto empty = std::make_unique<EmptyState>(
            "inbox", QStringLiteral("Chưa có giấy tờ nào. Quét hoặc kéo tệp vào đây."));
        setRole(empty->addButton(QStringLiteral("Quét giấy tờ"), [] {}), "plain");
        return std::unique_ptr<QWidget>(std::move(empty));
    };
    tests::inAllLooks(page, QStringLiteral("gallery_empty"), {700, 400});
}

TEST(Gallery, sameWidget_followsThemeAndLanguage) {
    const auto sheet = firstSheet();
    tests::inAllLooks(*sheet, QStringLiteral("gallery_kept"), kSheet);
}

} // namespace
} // namespace motcua::ui
