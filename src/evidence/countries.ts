/** Countries by ISO 3166 code: alpha-3 to alpha-2, numeric code, a point on the map, and the name in the reader's language. */

/** alpha-3, alpha-2, numeric, longitude and latitude of the middle of the largest part (degrees, from Natural Earth, public domain). */
const table = `
  ABW AW 533 -70.0 12.5; AFG AF 004 65.9 33.8; AGO AO 024 17.6 -12.3; AIA AI 660 -63.1 18.2; ALA AX 248 19.9 60.2;
  ALB AL 008 20.1 41.1; AND AD 020 1.6 42.5; ARE AE 784 54.3 23.9; ARG AR 032 -64.7 -34.5; ARM AM 051 44.9 40.3;
  ASM AS 016 -170.7 -14.3; ATA AQ 010 83.0 -84.7; ATF TF 260 69.5 -49.3; ATG AG 028 -61.8 17.1; AUS AU 036 134.2 -25.6;
  AUT AT 040 14.1 47.6; AZE AZ 031 47.7 40.3; BDI BI 108 29.9 -3.4; BEL BE 056 4.6 50.6; BEN BJ 204 2.3 9.6;
  BES BQ 535 -68.3 12.2; BFA BF 854 -1.8 12.3; BGD BD 050 90.2 23.9; BGR BG 100 25.2 42.8; BHR BH 048 50.5 26.1;
  BHS BS 044 -78.0 24.7; BIH BA 070 17.8 44.2; BLM BL 652 -62.8 17.9; BLR BY 112 28.0 53.5; BLZ BZ 084 -88.7 17.2;
  BMU BM 060 -64.8 32.3; BOL BO 068 -64.7 -16.7; BRA BR 076 -53.2 -10.7; BRB BB 052 -59.6 13.2; BRN BN 096 114.6 4.5;
  BTN BT 064 90.4 27.4; BVT BV 074 3.4 -54.4; BWA BW 072 23.8 -22.2; CAF CF 140 20.5 6.6; CAN CA 124 -99.0 58.6;
  CCK CC 166 96.8 -12.2; CHE CH 756 8.2 46.8; CHL CL 152 -70.9 -34.1; CHN CN 156 103.4 36.8; CIV CI 384 -5.6 7.6;
  CMR CM 120 12.7 5.7; COD CD 180 23.6 -2.9; COG CG 178 15.2 -0.8; COK CK 184 -159.8 -21.2; COL CO 170 -73.1 3.9;
  COM KM 174 43.3 -11.7; CPV CV 132 -23.6 15.1; CRI CR 188 -84.2 10.0; CUB CU 192 -78.9 21.6; CUW CW 531 -69.0 12.2;
  CXR CX 162 105.6 -10.5; CYM KY 136 -81.3 19.3; CYP CY 196 33.0 34.9; CZE CZ 203 15.3 49.7; DEU DE 276 10.4 51.0;
  DJI DJ 262 42.6 11.7; DMA DM 212 -61.4 15.4; DNK DK 208 9.4 56.2; DOM DO 214 -70.5 18.9; DZA DZ 012 2.7 28.0;
  ECU EC 218 -78.4 -1.4; EGY EG 818 29.9 26.5; ERI ER 232 38.9 15.4; ESH EH 732 -12.3 24.2; ESP ES 724 -3.6 40.4;
  EST EE 233 25.8 58.7; ETH ET 231 39.6 8.6; FIN FI 246 26.2 64.3; FJI FJ 242 178.0 -17.8; FLK FK 238 -58.8 -51.7;
  FRA FR 250 2.5 46.6; FRO FO 234 -7.0 62.1; FSM FM 583 158.2 6.9; GAB GA 266 11.8 -0.6; GBR GB 826 -2.4 53.8;
  GEO GE 268 43.5 42.2; GGY GG 831 -2.6 49.5; GHA GH 288 -1.2 7.9; GIB GI 292 -5.3 36.1; GIN GN 324 -10.9 10.4;
  GLP GP 312 -61.5 16.2; GMB GM 270 -15.4 13.5; GNB GW 624 -14.9 12.1; GNQ GQ 226 10.5 1.6; GRC GR 300 22.6 39.5;
  GRD GD 308 -61.7 12.1; GRL GL 304 -41.8 73.1; GTM GT 320 -90.4 15.7; GUF GF 254 -53.1 3.9; GUM GU 316 144.8 13.4;
  GUY GY 328 -59.0 4.8; HKG HK 344 114.2 22.4; HMD HM 334 73.5 -53.1; HND HN 340 -86.6 14.8; HRV HR 191 16.4 45.2;
  HTI HT 332 -72.7 18.9; HUN HU 348 19.4 47.2; IDN ID 360 114.0 -0.2; IMN IM 833 -4.5 54.2; IND IN 356 79.5 22.8;
  IOT IO 086 72.4 -7.4; IRL IE 372 -8.1 53.2; IRN IR 364 54.4 32.5; IRQ IQ 368 43.8 33.0; ISL IS 352 -18.6 65.0;
  ISR IL 376 35.0 31.4; ITA IT 380 12.3 43.5; JAM JM 388 -77.3 18.2; JEY JE 832 -2.1 49.2; JOR JO 400 36.8 31.2;
  JPN JP 392 137.9 36.6; KAZ KZ 398 67.3 48.4; KEN KE 404 37.8 0.6; KGZ KG 417 74.5 41.5; KHM KH 116 104.9 12.7;
  KIR KI 296 173.0 1.4; KNA KN 659 -62.8 17.3; KOR KR 410 127.9 36.4; KWT KW 414 47.6 29.3; LAO LA 418 103.8 18.5;
  LBN LB 422 35.9 33.9; LBR LR 430 -9.3 6.5; LBY LY 434 18.1 27.0; LCA LC 662 -61.0 13.9; LIE LI 438 9.5 47.1;
  LKA LK 144 80.7 7.6; LSO LS 426 28.2 -29.6; LTU LT 440 23.9 55.3; LUX LU 442 6.1 49.8; LVA LV 428 24.9 56.9;
  MAC MO 446 113.6 22.1; MAF MF 663 -63.1 18.1; MAR MA 504 -8.7 29.8; MCO MC 492 7.4 43.7; MDA MD 498 28.5 47.2;
  MDG MG 450 46.7 -19.3; MDV MV 462 73.0 6.2; MEX MX 484 -102.2 23.9; MHL MH 584 171.2 7.1; MKD MK 807 21.7 41.6;
  MLI ML 466 -3.6 17.3; MLT MT 470 14.4 35.9; MMR MM 104 96.5 21.1; MNE ME 499 19.2 42.8; MNG MN 496 103.1 47.0;
  MNP MP 580 145.7 15.2; MOZ MZ 508 35.6 -17.2; MRT MR 478 -10.4 20.2; MSR MS 500 -62.2 16.7; MTQ MQ 474 -61.0 14.6;
  MUS MU 480 57.6 -20.3; MWI MW 454 34.3 -13.2; MYS MY 458 114.7 3.6; MYT YT 175 45.1 -12.8; NAM NA 516 17.2 -22.1;
  NCL NC 540 165.5 -21.3; NER NE 562 9.3 17.4; NFK NF 574 168.0 -29.0; NGA NG 566 8.1 9.6; NIC NI 558 -85.0 12.8;
  NIU NU 570 -169.9 -19.0; NLD NL 528 5.6 52.3; NOR NO 578 12.3 63.8; NPL NP 524 83.9 28.3; NRU NR 520 166.9 -0.5;
  NZL NZ 554 170.6 -44.0; OMN OM 512 56.1 20.6; PAK PK 586 69.2 29.9; PAN PA 591 -80.1 8.5; PCN PN 612 -128.3 -24.4;
  PER PE 604 -74.4 -9.1; PHL PH 608 121.4 15.9; PLW PW 585 134.6 7.5; PNG PG 598 144.2 -6.6; POL PL 616 19.4 52.1;
  PRI PR 630 -66.5 18.2; PRK KP 408 127.2 40.1; PRT PT 620 -8.0 39.7; PRY PY 600 -58.4 -23.2; PSE PS 275 35.2 31.9;
  PYF PF 258 -149.4 -17.7; QAT QA 634 51.2 25.3; REU RE 638 55.5 -21.1; ROU RO 642 25.0 45.8; RUS RU 643 95.2 65.7;
  RWA RW 646 29.9 -2.0; SAU SA 682 44.7 24.1; SDN SD 729 29.9 16.0; SEN SN 686 -14.5 14.4; SGP SG 702 103.8 1.4;
  SGS GS 239 -36.7 -54.4; SHN SH 654 -5.7 -16.0; SJM SJ 744 16.0 78.6; SLB SB 090 160.2 -9.6; SLE SL 694 -11.8 8.6;
  SLV SV 222 -88.9 13.7; SMR SM 674 12.4 43.9; SOM SO 706 45.7 4.7; SPM PM 666 -56.3 47.0; SRB RS 688 20.8 44.2;
  SSD SS 728 30.3 7.3; STP ST 678 6.6 0.2; SUR SR 740 -55.9 4.1; SVK SK 703 19.5 48.7; SVN SI 705 14.8 46.1;
  SWE SE 752 16.3 62.4; SWZ SZ 748 31.5 -26.6; SXM SX 534 -63.1 18.0; SYC SC 690 55.5 -4.7; SYR SY 760 38.5 35.0;
  TCA TC 796 -71.7 21.8; TCD TD 148 18.6 15.3; TGO TG 768 1.0 8.5; THA TH 764 101.0 15.1; TJK TJ 762 71.0 38.5;
  TKL TK 772 -171.8 -9.2; TKM TM 795 59.5 39.1; TLS TL 626 125.9 -8.8; TON TO 776 -175.2 -21.2; TTO TT 780 -61.3 10.4;
  TUN TN 788 9.6 34.1; TUR TR 792 35.4 39.1; TUV TV 798 179.2 -8.5; TWN TW 158 121.0 23.7; TZA TZ 834 34.8 -6.3;
  UGA UG 800 32.4 1.3; UKR UA 804 31.3 49.2; UMI UM 581 166.6 19.3; URY UY 858 -56.0 -32.8; USA US 840 -98.8 39.9;
  UZB UZ 860 63.3 41.8; VAT VA 336 12.5 41.9; VCT VC 670 -61.2 13.3; VEN VE 862 -66.2 7.1; VGB VG 092 -64.6 18.4;
  VIR VI 850 -64.8 17.7; VNM VN 704 106.3 16.6; VUT VU 548 166.9 -15.2; WLF WF 876 -176.2 -13.3; WSM WS 882 -172.4 -13.6;
  XKX XK --- 20.9 42.6; YEM YE 887 47.5 15.9; ZAF ZA 710 25.2 -29.0; ZMB ZM 894 27.8 -13.5; ZWE ZW 716 29.9 -19.0;
`;

export interface Country {
  /** ISO 3166-1 alpha-3; XKX is the usual user-assigned code for Kosovo. */
  alpha3: string;
  alpha2: string;
  /** Three digits, as Natural Earth shapes use them; empty for Kosovo, which has none. */
  numeric: string;
  /** Longitude and latitude in degrees. */
  point: [number, number];
}

export const countries: ReadonlyMap<string, Country> = new Map(
  table
    .split(';')
    .map((entry) => entry.trim().split(' '))
    .filter((parts) => parts.length === 5)
    .map(([alpha3 = '', alpha2 = '', numeric = '', longitude, latitude]) => [
      alpha3,
      { alpha3, alpha2, numeric: numeric === '---' ? '' : numeric, point: [Number(longitude), Number(latitude)] },
    ]),
);

/** Is this an ISO 3166 alpha-3 code? XKX, the code in common use for Kosovo, counts. */
export function isCountryCode(code: string): boolean {
  return countries.has(code);
}

/** Places in the data that are not countries and have no ISO code: longitude and latitude in degrees. */
const facilities: ReadonlyMap<string, [number, number]> = new Map([
  ['GTMO', [-75.1, 19.9]],
  ['DJI-US', [43.1, 11.5]],
]);

const byNumeric = new Map([...countries.values()].filter((country) => country.numeric).map((country) => [country.numeric, country.alpha3]));

/** alpha-3 code of a Natural Earth shape; shapes without a numeric code are known by name, or null when disputed. */
export function alpha3Of(numeric: string | number | undefined, name: string): string | null {
  if (numeric !== undefined) return byNumeric.get(String(numeric).padStart(3, '0')) ?? null;
  return name === 'Kosovo' ? 'XKX' : null;
}

/** The point of a country or facility (longitude, latitude), or null for an unknown code. */
export function pointOf(code: string): [number, number] | null {
  return countries.get(code)?.point ?? facilities.get(code) ?? null;
}

/** Where the library's name would puzzle a reader. */
const plainNames: Record<string, Record<string, string>> = {
  en: { COD: 'DR Congo', COG: 'Republic of the Congo', MMR: 'Myanmar', HKG: 'Hong Kong', MAC: 'Macao', PSE: 'Palestinian territories' },
  es: { COD: 'RD del Congo', COG: 'República del Congo', HKG: 'Hong Kong', MAC: 'Macao' },
};

/** The name of a country in a language; the code itself where there is none. */
export function countryName(alpha3: string, locale: string): string {
  const plain = plainNames[locale]?.[alpha3];
  if (plain) return plain;
  const alpha2 = countries.get(alpha3)?.alpha2;
  if (!alpha2) return alpha3;
  return new Intl.DisplayNames([locale], { type: 'region' }).of(alpha2) ?? alpha3;
}
