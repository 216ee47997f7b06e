// SPDX-License-Identifier: GPL-3.0-or-later
#include "libeac_chip.h"

#include "core/emrtd/ber_object.h"

#include <eac/ca.h>
#include <eac/eac.h>
#include <openssl/err.h>

/// Exported but not declared: the keys without EAC version 2's nonce, as ICAO's chip authentication has them.
extern "C" int KA_CTX_derive_keys(const KA_CTX* ctx, const BUF_MEM* nonce, EVP_MD_CTX* mdCtx);

namespace motcua::tests {

using card::ResponseApdu;
using emrtd::berObject;
using emrtd::firstObject;
using emrtd::onlyObject;

namespace {

ResponseApdu refusal(quint16 status = card::status::kWrongData) { return {{}, status}; }
ResponseApdu dynamicData(quint8 tag, const Buffer& buffer) {
    if (!buffer) return refusal();
    return {berObject(0x7C, berObject(tag, bytesOf(buffer.get()))), card::status::kOk};
}

/// EAC_init() fills in the identifiers of libeac's own objects.
int nidOf(const QByteArray& oid) {
    static const bool ready = [] {
        EAC_init();
        return true;
    }();
    const auto* content = reinterpret_cast<const unsigned char*>(oid.constData());
    const QByteArray der = berObject(0x06, oid);
    const auto* start = reinterpret_cast<const unsigned char*>(der.constData());
    ASN1_OBJECT* object =
        ready && content != nullptr ? d2i_ASN1_OBJECT(nullptr, &start, der.size()) : nullptr;
    const int nid = OBJ_obj2nid(object);
    ASN1_OBJECT_free(object);
    return nid;
}

} // namespace

void BufferDeleter::operator()(BUF_MEM* buffer) const { BUF_MEM_free(buffer); }

Buffer bufferOf(QByteArrayView bytes) {
    Buffer buffer(BUF_MEM_new());
    BUF_MEM_grow(buffer.get(), static_cast<size_t>(bytes.size()));
    std::copy(bytes.begin(), bytes.end(), buffer->data);
    return buffer;
}

QByteArray bytesOf(const BUF_MEM* buffer) {
    return buffer == nullptr ? QByteArray()
                             : QByteArray(buffer->data, static_cast<qsizetype>(buffer->length));
}

LibeacChip::LibeacChip()
    : m_context(EAC_CTX_new(), EAC_CTX_clear_free), m_password(nullptr, PACE_SEC_clear_free) {}

std::unique_ptr<LibeacChip> LibeacChip::forPace(const emrtd::PaceInfo& info, const QByteArray& password,
                                                bool isCan) {
    const int nid = nidOf(info.oid);
    std::unique_ptr<LibeacChip> chip(new LibeacChip);
    if (EAC_CTX_init_pace(chip->m_context.get(), nid, *info.parameterId) != 1) return {};
    chip->m_context->tr_version = EAC_TR_VERSION_2_02;
    chip->m_password.reset(PACE_SEC_new(password.constData(), static_cast<size_t>(password.size()),
                                        isCan ? PACE_CAN : PACE_RAW));
    chip->m_isPace = true;
    return chip;
}

std::unique_ptr<LibeacChip> LibeacChip::forChipAuthentication(const QByteArray& oid, int parameterId,
                                                              const QByteArray& privateKey,
                                                              const QByteArray& publicKey) {
    const int nid = nidOf(oid);
    std::unique_ptr<LibeacChip> chip(new LibeacChip);
    const auto raw = [](const QByteArray& bytes) {
        return reinterpret_cast<const unsigned char*>(bytes.constData());
    };
    if (EAC_CTX_init_ca(chip->m_context.get(), nid, parameterId) != 1 ||
        CA_set_key(chip->m_context.get(), raw(privateKey), static_cast<size_t>(privateKey.size()),
                   raw(publicKey), static_cast<size_t>(publicKey.size())) != 1)
        return {};
    return chip;
}

Result<QByteArray> LibeacChip::exchange(QByteArrayView bytes) {
    MOTCUA_TRY(const card::CommandApdu command, card::CommandApdu::parse(bytes));
    return answer(command).encode();
}

ResponseApdu LibeacChip::answer(const card::CommandApdu& command) {
    if ((command.cla & 0x0C) != 0) return protectedAnswer(command);
    if (command.ins == 0x22 && command.p2 == 0xA6) return agree(firstObject(command.data)->value);
    if (command.ins == 0x22) return {{}, card::status::kOk};
    const auto objects = onlyObject(command.data, 0x7C);
    if (command.ins != 0x86 || !objects) return refusal();
    if (m_isPace) return paceStep(*objects);
    const auto publicKey = onlyObject(*objects, 0x80);
    return publicKey ? agree(*publicKey) : refusal();
}

ResponseApdu LibeacChip::paceStep(QByteArrayView objects) {
    EAC_CTX* context = m_context.get();
    const auto value = [&](quint8 tag) {
        return bufferOf(onlyObject(objects, tag).value_or(QByteArrayView()));
    };
    switch (++m_step) {
    case 1:
        return dynamicData(0x80, Buffer(PACE_STEP1_enc_nonce(context, m_password.get())));
    case 2: {
        const Buffer mapping(PACE_STEP3A_generate_mapping_data(context));
        const ResponseApdu given = dynamicData(0x82, mapping);
        return PACE_STEP3A_map_generator(context, value(0x81).get()) == 1 ? given : refusal();
    }
    case 3: {
        const Buffer own(PACE_STEP3B_generate_ephemeral_key(context));
        const Buffer terminal = value(0x83);
        m_terminalKey = bytesOf(terminal.get());
        if (PACE_STEP3B_compute_shared_secret(context, terminal.get()) != 1 ||
            PACE_STEP3C_derive_keys(context) != 1)
            return refusal();
        return dynamicData(0x84, own);
    }
    default:
        return authenticate(onlyObject(objects, 0x85).value_or(QByteArrayView()));
    }
}

ResponseApdu LibeacChip::authenticate(QByteArrayView token) {
    EAC_CTX* context = m_context.get();
    if (PACE_STEP3D_verify_authentication_token(context, bufferOf(token).get()) != 1)
        return refusal(card::status::kAuthenticationFailed);
    const ResponseApdu given = dynamicData(
        0x86, Buffer(PACE_STEP3D_compute_authentication_token(context, bufferOf(m_terminalKey).get())));
    return EAC_CTX_set_encryption_ctx(context, EAC_ID_PACE) == 1 ? given : refusal();
}

ResponseApdu LibeacChip::agree(QByteArrayView publicKey) {
    EAC_CTX* context = m_context.get();
    if (CA_STEP4_compute_shared_secret(context, bufferOf(publicKey).get()) != 1 ||
        KA_CTX_derive_keys(context->ca_ctx->ka_ctx, nullptr, context->md_ctx) != 1 ||
        EAC_CTX_set_encryption_ctx(context, EAC_ID_CA) != 1)
        return refusal();
    return {berObject(0x7C, {}), card::status::kOk};
}

QByteArray LibeacChip::padded(QByteArrayView bytes) const {
    return bytesOf(Buffer(EAC_add_iso_pad(m_context.get(), bufferOf(bytes).get())).get());
}

Buffer LibeacChip::counterAnd(QByteArrayView bytes) const { return bufferOf(bytes); }

/// Opens one command and answers with its own data.
ResponseApdu LibeacChip::protectedAnswer(const card::CommandApdu& command) {
    EAC_CTX* context = m_context.get();
    EAC_increment_ssc(context);
    const QByteArrayView data = command.data;
    const QByteArrayView objects = data.chopped(10), mac = data.last(8);
    QByteArray header;
    for (const quint8 octet : {command.cla, command.ins, command.p1, command.p2})
        header += static_cast<char>(octet);
    const QByteArray message = padded(header) + (objects.isEmpty() ? QByteArray() : padded(objects));
    if (EAC_verify_authentication(context, counterAnd(message).get(), bufferOf(mac).get()) != 1)
        return refusal(card::status::kSmObjectWrong);
    const auto sealed = firstObject(objects);
    const Buffer opened(EAC_decrypt(context, bufferOf(sealed->value.sliced(1)).get()));
    m_received = bytesOf(Buffer(EAC_remove_iso_pad(opened.get())).get());

    EAC_increment_ssc(context);
    const Buffer back(EAC_encrypt(context, bufferOf(padded(m_received)).get()));
    const QByteArray answer = berObject(0x87, '\1' + bytesOf(back.get())) + QByteArray::fromHex("99029000");
    const Buffer answerMac(EAC_authenticate(context, counterAnd(padded(answer)).get()));
    return {answer + berObject(0x8E, bytesOf(answerMac.get())), card::status::kOk};
}

} // namespace motcua::tests
