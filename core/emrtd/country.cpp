// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/country.h"

#include <QLatin1StringView>

namespace motcua::emrtd {
namespace {

/// ISO 3166-1: alpha-3 with its alpha-2, one space apart.
constexpr QLatin1StringView kIso3166(
    "ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT "
    "AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO "
    "BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG "
    "COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO "
    "DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB "
    "GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY "
    "HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT "
    "JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY "
    "LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH "
    "MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA "
    "NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE "
    "PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA "
    "SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR "
    "SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO "
    "TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG "
    "VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW ");

/// What ICAO 9303-3 §5 adds for issuers of travel documents, and what their certificates write (ICAO 9303-12
/// §7.1.1; the EU and the UN are named there, Kosovo and the Order of Malta as in their own certificates).
constexpr QLatin1StringView
    kOthers("D<<DE GBDGB GBNGB GBOGB GBPGB GBSGB RKSKS EUEEU UNOUN UNAUN UNKUN XOMXO ");

constexpr qsizetype kState = 3, kEntry = 6;

bool lists(QLatin1StringView table, const QString& state, const QString& country) {
    for (qsizetype at = 0; at < table.size(); at += kEntry)
        if (table.sliced(at, kState) == state) return table.sliced(at + kState, 2) == country;
    return false;
}

} // namespace

bool sameCountry(QStringView mrzState, QStringView alpha2) {
    if (mrzState.isEmpty() || mrzState.size() > kState || alpha2.size() != 2) return false;
    const QString state = mrzState.toString().toUpper().leftJustified(kState, QLatin1Char('<'));
    const QString country = alpha2.toString().toUpper();
    return lists(kIso3166, state, country) || lists(kOthers, state, country);
}

} // namespace motcua::emrtd
