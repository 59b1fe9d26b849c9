// Values by the name of the check that lists them without saying them, each with its file below internal/services of
// hashicorp/terraform-provider-azurerm, and the first release that is as 5.2.0, where that is not 3.117.1.
const lists = [
  [
    "Month",
    "oracle/validate/exadata_infrastructure.go",
    "4.20.0",
    "January February March April May June July August September October November December",
  ],
  [
    "DaysOfWeek",
    "oracle/validate/exadata_infrastructure.go",
    "4.20.0",
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
  ],
  ["PatchingMode", "oracle/validate/exadata_infrastructure.go", "4.20.0", "Rolling NonRolling"],
  ["Preference", "oracle/validate/exadata_infrastructure.go", "4.20.0", "CustomPreference NoPreference"],
  ["LicenseModel", "oracle/validate/cloud_vm_cluster.go", "4.20.0", "BringYourOwnLicense LicenseIncluded"],
  ["AdbsComputeModel", "oracle/validate/autonomous_database_regular.go", "4.20.0", "ECPU OCPU"],
];

const charsets = `
  BIG5 EUC_CN EUC_JP EUC_JIS_2004 EUC_KR EUC_TW GB18030 GBK ISO_8859_5 ISO_8859_6 ISO_8859_7 ISO_8859_8 JOHAB KOI8R KOI8U
  LATIN1 LATIN2 LATIN3 LATIN4 LATIN5 LATIN6 LATIN7 LATIN8 LATIN9 LATIN10 MULE_INTERNAL SJIS SHIFT_JIS_2004 SQL_ASCII UHC UTF8
  WIN866 WIN874 WIN1250 WIN1251 WIN1252 WIN1253 WIN1254 WIN1255 WIN1256 WIN1257 WIN1258`;

const categories = `
  abortion abused-drugs adult alcohol-and-tobacco auctions business-and-economy command-and-control
  computer-and-internet-info content-delivery-networks copyright-infringement cryptocurrency dating dynamic-dns
  educational-institutions entertainment-and-arts extremism financial-services gambling games government grayware hacking
  health-and-medicine high-risk home-and-garden hunting-and-fishing insufficient-content
  internet-communications-and-telephony internet-portals job-search legal low-risk malware medium-risk military
  motor-vehicles music newly-registered-domain news not-resolved nudity online-storage-and-backup parked peer-to-peer
  personal-sites-and-blogs philosophy-and-political-advocacy phishing private-ip-addresses proxy-avoidance-and-anonymizers
  questionable real-estate real-time-detection recreation-and-hobbies reference-and-research religion search-engines
  sex-education shareware-and-freeware shopping social-networking society sports stock-advice-and-tools streaming-media
  swimsuits-and-intimate-apparel training-and-tools translation travel unknown weapons web-advertisements web-based-email
  web-hosting`;

const countries = `
  AF AX AL DZ AS AD AO AI AQ AG AR AM AW AU AT AZ BS BH BD BB BY BE BZ BJ BM BT BO BQ BA BW BV BR IO BN BG BF BI KH CM CA CV
  KY CF TD CL CN CX CC CO KM CG CD CK CR CI HR CU CW CY CZ DK DJ DM DO EC EG SV GQ ER EE ET FK FO FJ FI FR GF PF TF GA GM GE
  DE GH GI GR GL GD GP GU GT GG GN GW GY HT HM VA HN HK HU IS IN ID IR IQ IE IM IL IT JM JP JE JO KZ KE KI KP KR KW KG LA LV
  LB LS LR LY LI LT LU MO MK MG MW MY MV ML MT MH MQ MR MU YT MX FM MD MC MN ME MS MA MZ MM NA NR NP NL NC NZ NI NE NG NU NF
  MP NO OM PK PW PS PA PG PY PE PH PN PL PT PR QA RE RO RU RW BL SH KN LC MF PM VC WS SM ST SA SN RS SC SL SG SX SK SI SB SO
  ZA GS SS ES LK SD SR SJ SZ SE CH SY TW TJ TZ TH TL TG TK TO TT TN TR TM TC TV UG UA AE GB US UM UY UZ VU VE VN VG VI WF EH
  YE ZM ZW`;

const valuesIn = (text) => text.trim().split(/\s+/);

export const values = [
  ...lists.map(([name, source, since, text]) => ({
    validator: `validate.${name}`,
    source,
    since,
    facts: { values: valuesIn(text), accepts: null },
  })),
  ...[
    ["DatabaseCharset", "postgres/validate/database_charset.go", charsets, { ignoreCase: true }],
    ["CategoryNames", "paloalto/validate/category.go", categories, { ignoreCase: true }],
    ["ISO3361CountryCode", "paloalto/validate/country_code.go", countries, {}],
  ].map(([name, source, text, more]) => ({
    validator: `validate.${name}`,
    source,
    facts: { values: valuesIn(text), accepts: null, ...more },
  })),
];
