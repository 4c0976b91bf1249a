// SPDX-License-Identifier: BSL-1.0
// What PostgreSQL 15.18 says of its types, casts, operators and routines, as lines of text: a compiler reads a literal
// in no time.  Types are numbers of three digits, the places of their lines; lines have one width, or tell it, so that
// none is searched for its end.  Made by scripts/catalog_facts; change it there.
// Long because: it is data.
#pragma once

#include <cstdint>

namespace alphaswarm::catalog {

// The numbers of types that have a name here; 0 is no type.
inline constexpr std::uint32_t boolean = 1;
inline constexpr std::uint32_t bytea = 2;
inline constexpr std::uint32_t name_type = 4;
inline constexpr std::uint32_t bigint = 5;
inline constexpr std::uint32_t smallint = 6;
inline constexpr std::uint32_t int2vector = 7;
inline constexpr std::uint32_t integer = 8;
inline constexpr std::uint32_t text = 10;
inline constexpr std::uint32_t oid_type = 11;
inline constexpr std::uint32_t oidvector = 15;
inline constexpr std::uint32_t json = 16;
inline constexpr std::uint32_t real = 30;
inline constexpr std::uint32_t double_precision = 31;
inline constexpr std::uint32_t unknown = 32;
inline constexpr std::uint32_t money = 37;
inline constexpr std::uint32_t text_array = 49;
inline constexpr std::uint32_t bpchar = 69;
inline constexpr std::uint32_t varchar = 70;
inline constexpr std::uint32_t date = 71;
inline constexpr std::uint32_t time = 72;
inline constexpr std::uint32_t timestamp = 73;
inline constexpr std::uint32_t timestamptz = 77;
inline constexpr std::uint32_t interval = 79;
inline constexpr std::uint32_t timetz = 82;
inline constexpr std::uint32_t bit = 84;
inline constexpr std::uint32_t varbit = 86;
inline constexpr std::uint32_t numeric = 88;
inline constexpr std::uint32_t record = 101;
inline constexpr std::uint32_t any = 102;
inline constexpr std::uint32_t anyarray = 103;
inline constexpr std::uint32_t void_type = 104;
inline constexpr std::uint32_t anyelement = 105;
inline constexpr std::uint32_t record_array = 106;
inline constexpr std::uint32_t anynonarray = 107;
inline constexpr std::uint32_t uuid = 109;
inline constexpr std::uint32_t anyenum = 114;
inline constexpr std::uint32_t jsonb = 123;
inline constexpr std::uint32_t anyrange = 125;
inline constexpr std::uint32_t anymultirange = 152;
inline constexpr std::uint32_t anycompatiblemultirange = 153;
inline constexpr std::uint32_t anycompatible = 157;
inline constexpr std::uint32_t anycompatiblearray = 158;
inline constexpr std::uint32_t anycompatiblenonarray = 159;
inline constexpr std::uint32_t anycompatiblerange = 160;

namespace facts {

/// OID, category, p preferred, kind, array, element (a range: its multirange), subtype (a multirange: its range), s sorts, g groups.
inline constexpr char types[] = R"facts(00000---000000000--
00016Bpb041000000sg
00017U-b042000000sg
00018Z-b043000000sg
00019S-b044000000sg
00020N-b056000000sg
00021N-b045000000sg
00022A-b046006000sg
00023N-b047000000sg
00024N-b048000000sg
00025Spb049000000sg
00026Npb064000000sg
00027U-b050000000sg
00028U-b051000000-g
00029U-b052000000-g
00030A-b053011000sg
00114U-b019000000--
00142U-b018000000--
00143A-b000017000--
00199A-b000016000--
00271A-b000156000sg
00600G-b057000000--
00601G-b058000000--
00602G-b059000000--
00603G-b060000000--
00604G-b063000000--
00628G-b027000000--
00629A-b000026000--
00650I-b029000000sg
00651A-b000028000sg
00700N-b061000000sg
00701Npb062000000sg
00705X-p000000000--
00718G-b034000000--
00719A-b000033000--
00774U-b036000000sg
00775A-b000035000sg
00790N-b038000000sg
00791A-b000037000sg
00829U-b067000000sg
00869Ipb068000000sg
01000A-b000001000sg
01001A-b000002000sg
01002A-b000003000sg
01003A-b000004000sg
01005A-b000006000sg
01006A-b000007000sg
01007A-b000008000sg
01008A-b000009000sg
01009A-b000010000sg
01010A-b000012000sg
01011A-b000013000-g
01012A-b000014000-g
01013A-b000015000sg
01014A-b000069000sg
01015A-b000070000sg
01016A-b000005000sg
01017A-b000021000--
01018A-b000022000--
01019A-b000023000--
01020A-b000024000--
01021A-b000030000sg
01022A-b000031000sg
01027A-b000025000--
01028A-b000011000sg
01033U-b066000000-g
01034A-b000065000-g
01040A-b000039000sg
01041A-b000040000sg
01042S-b054000000sg
01043S-b055000000sg
01082D-b075000000sg
01083D-b076000000sg
01114D-b074000000sg
01115A-b000073000sg
01182A-b000071000sg
01183A-b000072000sg
01184Dpb078000000sg
01185A-b000077000sg
01186Tpb080000000sg
01187A-b000079000sg
01231A-b000088000sg
01266D-b083000000sg
01270A-b000082000sg
01560V-b085000000sg
01561A-b000084000sg
01562Vpb087000000sg
01563A-b000086000sg
01700N-b081000000sg
01790U-b090000000--
02201A-b000089000--
02202N-b096000000sg
02203N-b097000000sg
02204N-b098000000sg
02205N-b099000000sg
02206N-b100000000sg
02207A-b000091000sg
02208A-b000092000sg
02209A-b000093000sg
02210A-b000094000sg
02211A-b000095000sg
02249P-p106000000--
02276P-p000000000--
02277P-p000000000--
02278P-p000000000--
02283P-p000000000--
02287P-p000101000--
02776P-p000000000--
02949A-b000111000--
02950U-b110000000sg
02951A-b000109000sg
02970U-b108000000--
03220U-b113000000sg
03221A-b000112000sg
03500P-p000000000--
03614U-b117000000sg
03615U-b118000000sg
03643A-b000115000sg
03645A-b000116000sg
03734N-b120000000sg
03735A-b000119000sg
03769N-b122000000sg
03770A-b000121000sg
03802U-b124000000sg
03807A-b000123000sg
03831P-p000000000--
03904R-r127146008sg
03905A-b000126000sg
03906R-r129147088sg
03907A-b000128000sg
03908R-r131148073sg
03909A-b000130000sg
03910R-r133149077sg
03911A-b000132000sg
03912R-r135150071sg
03913A-b000134000sg
03926R-r137151005sg
03927A-b000136000sg
04072U-b139000000--
04073A-b000138000--
04089N-b141000000sg
04090A-b000140000sg
04096N-b143000000sg
04097A-b000142000sg
04191N-b145000000sg
04192A-b000144000sg
04451R-m161000126sg
04532R-m162000128sg
04533R-m163000130sg
04534R-m164000132sg
04535R-m165000134sg
04536R-m166000136sg
04537P-p000000000--
04538P-p000000000--
05038U-b155000000--
05039A-b000154000--
05069U-b020000000sg
05077P-p000000000--
05078P-p000000000--
05079P-p000000000--
05080P-p000000000--
06150A-b000146000sg
06151A-b000147000sg
06152A-b000148000sg
06153A-b000149000sg
06155A-b000150000sg
06157A-b000151000sg
)facts";

/// As format_type() spells them, in the same order, padded.
inline constexpr char type_names[] = R"facts(                              |
boolean                       |
bytea                         |
"char"                        |
name                          |
bigint                        |
smallint                      |
int2vector                    |
integer                       |
regproc                       |
text                          |
oid                           |
tid                           |
xid                           |
cid                           |
oidvector                     |
json                          |
xml                           |
xml[]                         |
json[]                        |
xid8[]                        |
point                         |
lseg                          |
path                          |
box                           |
polygon                       |
line                          |
line[]                        |
cidr                          |
cidr[]                        |
real                          |
double precision              |
unknown                       |
circle                        |
circle[]                      |
macaddr8                      |
macaddr8[]                    |
money                         |
money[]                       |
macaddr                       |
inet                          |
boolean[]                     |
bytea[]                       |
"char"[]                      |
name[]                        |
smallint[]                    |
int2vector[]                  |
integer[]                     |
regproc[]                     |
text[]                        |
tid[]                         |
xid[]                         |
cid[]                         |
oidvector[]                   |
character[]                   |
character varying[]           |
bigint[]                      |
point[]                       |
lseg[]                        |
path[]                        |
box[]                         |
real[]                        |
double precision[]            |
polygon[]                     |
oid[]                         |
aclitem                       |
aclitem[]                     |
macaddr[]                     |
inet[]                        |
character                     |
character varying             |
date                          |
time without time zone        |
timestamp without time zone   |
timestamp without time zone[] |
date[]                        |
time without time zone[]      |
timestamp with time zone      |
timestamp with time zone[]    |
interval                      |
interval[]                    |
numeric[]                     |
time with time zone           |
time with time zone[]         |
bit                           |
bit[]                         |
bit varying                   |
bit varying[]                 |
numeric                       |
refcursor                     |
refcursor[]                   |
regprocedure                  |
regoper                       |
regoperator                   |
regclass                      |
regtype                       |
regprocedure[]                |
regoper[]                     |
regoperator[]                 |
regclass[]                    |
regtype[]                     |
record                        |
"any"                         |
anyarray                      |
void                          |
anyelement                    |
record[]                      |
anynonarray                   |
txid_snapshot[]               |
uuid                          |
uuid[]                        |
txid_snapshot                 |
pg_lsn                        |
pg_lsn[]                      |
anyenum                       |
tsvector                      |
tsquery                       |
tsvector[]                    |
tsquery[]                     |
regconfig                     |
regconfig[]                   |
regdictionary                 |
regdictionary[]               |
jsonb                         |
jsonb[]                       |
anyrange                      |
int4range                     |
int4range[]                   |
numrange                      |
numrange[]                    |
tsrange                       |
tsrange[]                     |
tstzrange                     |
tstzrange[]                   |
daterange                     |
daterange[]                   |
int8range                     |
int8range[]                   |
jsonpath                      |
jsonpath[]                    |
regnamespace                  |
regnamespace[]                |
regrole                       |
regrole[]                     |
regcollation                  |
regcollation[]                |
int4multirange                |
nummultirange                 |
tsmultirange                  |
tstzmultirange                |
datemultirange                |
int8multirange                |
anymultirange                 |
anycompatiblemultirange       |
pg_snapshot                   |
pg_snapshot[]                 |
xid8                          |
anycompatible                 |
anycompatiblearray            |
anycompatiblenonarray         |
anycompatiblerange            |
int4multirange[]              |
nummultirange[]               |
tsmultirange[]                |
tstzmultirange[]              |
datemultirange[]              |
int8multirange[]              |
)facts";

/// pg_type's names, sorted, with the numbers.
inline constexpr char typnames[] = R"facts(_aclitem                066
_bit                    085
_bool                   041
_box                    060
_bpchar                 054
_bytea                  042
_char                   043
_cid                    052
_cidr                   029
_circle                 034
_date                   075
_datemultirange         165
_daterange              135
_float4                 061
_float8                 062
_inet                   068
_int2                   045
_int2vector             046
_int4                   047
_int4multirange         161
_int4range              127
_int8                   056
_int8multirange         166
_int8range              137
_interval               080
_json                   019
_jsonb                  124
_jsonpath               139
_line                   027
_lseg                   058
_macaddr                067
_macaddr8               036
_money                  038
_name                   044
_numeric                081
_nummultirange          162
_numrange               129
_oid                    064
_oidvector              053
_path                   059
_pg_lsn                 113
_pg_snapshot            155
_point                  057
_polygon                063
_record                 106
_refcursor              090
_regclass               099
_regcollation           145
_regconfig              120
_regdictionary          122
_regnamespace           141
_regoper                097
_regoperator            098
_regproc                048
_regprocedure           096
_regrole                143
_regtype                100
_text                   049
_tid                    050
_time                   076
_timestamp              074
_timestamptz            078
_timetz                 083
_tsmultirange           163
_tsquery                118
_tsrange                131
_tstzmultirange         164
_tstzrange              133
_tsvector               117
_txid_snapshot          108
_uuid                   110
_varbit                 087
_varchar                055
_xid                    051
_xid8                   020
_xml                    018
aclitem                 065
any                     102
anyarray                103
anycompatible           157
anycompatiblearray      158
anycompatiblemultirange 153
anycompatiblenonarray   159
anycompatiblerange      160
anyelement              105
anyenum                 114
anymultirange           152
anynonarray             107
anyrange                125
bit                     084
bool                    001
box                     024
bpchar                  069
bytea                   002
char                    003
cid                     014
cidr                    028
circle                  033
date                    071
datemultirange          150
daterange               134
float4                  030
float8                  031
inet                    040
int2                    006
int2vector              007
int4                    008
int4multirange          146
int4range               126
int8                    005
int8multirange          151
int8range               136
interval                079
json                    016
jsonb                   123
jsonpath                138
line                    026
lseg                    022
macaddr                 039
macaddr8                035
money                   037
name                    004
numeric                 088
nummultirange           147
numrange                128
oid                     011
oidvector               015
path                    023
pg_lsn                  112
pg_snapshot             154
point                   021
polygon                 025
record                  101
refcursor               089
regclass                094
regcollation            144
regconfig               119
regdictionary           121
regnamespace            140
regoper                 092
regoperator             093
regproc                 009
regprocedure            091
regrole                 142
regtype                 095
text                    010
tid                     012
time                    072
timestamp               073
timestamptz             077
timetz                  082
tsmultirange            148
tsquery                 116
tsrange                 130
tstzmultirange          149
tstzrange               132
tsvector                115
txid_snapshot           111
unknown                 032
uuid                    109
varbit                  086
varchar                 070
void                    104
xid                     013
xid8                    156
xml                     017
)facts";

/// Source, target, i implicit or a assignment or e explicit, f function or b binary or i by input and output; sorted.
inline constexpr char casts[] = R"facts(001008ef
001010af
001069af
001070af
003008ef
003010if
003069af
003070af
004010if
004069af
004070af
005006af
005008af
005009if
005011if
005030if
005031if
005037af
005084ef
005088if
005091if
005092if
005093if
005094if
005095if
005119if
005121if
005140if
005142if
005144if
006005if
006008if
006009if
006011if
006030if
006031if
006088if
006091if
006092if
006093if
006094if
006095if
006119if
006121if
006140if
006142if
006144if
008001ef
008003ef
008005if
008006af
008009ib
008011ib
008030if
008031if
008037af
008084ef
008088if
008091ib
008092ib
008093ib
008094ib
008095ib
008119ib
008121ib
008140ib
008142ib
008144ib
009005af
009008ab
009011ib
009091ib
010003af
010004if
010017ef
010069ib
010070ib
010094if
011005af
011008ab
011009ib
011091ib
011092ib
011093ib
011094ib
011095ib
011119ib
011121ib
011140ib
011142ib
011144ib
016123ai
017010ab
017069ab
017070ab
021024af
022021ef
023025af
024021ef
024022ef
024025af
024033ef
025021ef
025023af
025024ef
025033ef
028010af
028040ib
028069af
028070af
030005af
030006af
030008af
030031if
030088af
031005af
031006af
031008af
031030af
031088af
033021ef
033024ef
033025ef
035039if
037088af
039035if
040010af
040028af
040069af
040070af
069003af
069004if
069010if
069017ef
069069if
069070if
070003af
070004if
070010ib
070017ef
070069ib
070070if
070094if
071073if
071077if
072072if
072079if
072082if
073071af
073072af
073073if
073077if
077071af
077072af
077073af
077077if
077082af
079072af
079079if
082072af
082082if
084005ef
084008ef
084084if
084086ib
086084ib
086086if
088005af
088006af
088008af
088030if
088031if
088037af
088088if
091005af
091008ab
091009ib
091011ib
092005af
092008ab
092011ib
092093ib
093005af
093008ab
093011ib
093092ib
094005af
094008ab
094011ib
095005af
095008ab
095011ib
119005af
119008ab
119011ib
121005af
121008ab
121011ib
123001ef
123005ef
123006ef
123008ef
123016ai
123030ef
123031ef
123088ef
126146ef
128147ef
130148ef
132149ef
134150ef
136151ef
140005af
140008ab
140011ib
142005af
142008ab
142011ib
144005af
144008ab
144011ib
156013ef
)facts";

/// Sorted, with the begin of their lines and how many they are.
inline constexpr char operator_names[] = R"facts(!! 0 1
!~ 12 3
!~* 48 3
!~~ 84 4
!~~* 132 3
# 168 9
## 276 6
#- 348 1
#> 360 2
#>> 384 2
% 408 4
& 456 7
&& 540 10
&< 660 7
&<| 744 3
&> 780 7
* 864 32
*< 1248 1
*<= 1260 1
*<> 1272 1
*= 1284 1
*> 1296 1
*>= 1308 1
+ 1320 50
- 1920 47
-> 2484 4
->> 2532 4
-|- 2580 4
/ 2628 25
< 2928 58
<-> 3624 26
<< 3936 13
<<= 4092 1
<<| 4104 4
<= 4152 58
<> 4848 59
<@ 5556 20
<^ 5796 2
= 5820 63
> 6576 58
>= 7272 58
>> 7968 13
>>= 8124 1
>^ 8136 2
? 8160 1
?# 8172 7
?& 8256 1
?- 8268 3
?-| 8304 2
?| 8328 4
?|| 8376 2
@ 8400 6
@-@ 8472 2
@> 8496 17
@? 8700 1
@@ 8712 9
@@@ 8820 2
^ 8844 2
^@ 8868 1
| 8880 7
|&> 8964 3
|/ 9000 1
|>> 9012 4
|| 9060 11
||/ 9192 1
~ 9204 10
~* 9324 3
~<=~ 9360 2
~<~ 9384 2
~= 9408 4
~>=~ 9456 2
~>~ 9480 2
~~ 9504 4
~~* 9552 3
)facts";

/// Left (000: prefix), right, result, s strict, n NULL may come of operands that are not, a NULL of NULLs alone.
inline constexpr char operators[] = R"facts(000116116s-
004010001s-
010010001s-
069010001s-
004010001s-
010010001s-
069010001s-
002002001s-
004010001s-
010010001s-
069010001s-
004010001s-
010010001s-
069010001s-
000023008s-
000025008s-
005005005s-
006006006s-
008008008s-
022022021sn
024024024sn
026026021sn
084084084s-
021022021sn
021024021sn
021026021sn
022022021sn
022024021sn
026022021sn
123049123s-
016049016sn
123049123sn
016049010sn
123049010sn
005005005s-
006006006s-
008008008s-
088088088s-
005005005s-
006006006s-
008008008s-
035035035s-
039039039s-
040040040s-
084084084s-
024024001s-
025025001s-
033033001s-
040040001s-
103103001s-
116116116s-
125125001s-
125152001s-
152125001s-
152152001s-
024024001s-
025025001s-
033033001s-
125125001s-
125152001s-
152125001s-
152152001s-
024024001s-
025025001s-
033033001s-
024024001s-
025025001s-
033033001s-
125125001s-
125152001s-
152125001s-
152152001s-
005005005s-
005006005s-
005008005s-
005037037s-
006005005s-
006006006s-
006008008s-
006037037s-
008005005s-
008006008s-
008008008s-
008037037s-
021021021s-
023021023s-
024021024s-
030030030s-
030031031s-
030037037s-
031030031s-
031031031s-
031037037s-
031079079s-
033021033s-
037005037s-
037006037s-
037008037s-
037030037s-
037031037s-
079031079s-
088088088s-
125125125s-
152152152s-
101101001s-
101101001s-
101101001s-
101101001s-
101101001s-
101101001s-
000005005s-
000006006s-
000008008s-
000030030s-
000031031s-
000088088s-
005005005s-
005006005s-
005008005s-
005040040s-
006005005s-
006006006s-
006008008s-
008005005s-
008006008s-
008008008s-
008071071s-
021021021s-
023021023s-
023023023sn
024021024s-
030030030s-
030031031s-
031030031s-
031031031s-
033021033s-
037037037s-
040005040s-
066065066sn
071008071s-
071072073s-
071079073s-
071082077s-
072071073s-
072079072s-
073079073s-
077079077s-
079071073s-
079072072s-
079073073s-
079077077s-
079079079s-
079082082s-
082071077s-
082079082s-
088088088s-
088112112s-
112088112s-
125125125s-
152152152s-
000005005s-
000006006s-
000008008s-
000030030s-
000031031s-
000079079s-
000088088s-
005005005s-
005006005s-
005008005s-
006005005s-
006006006s-
006008008s-
008005005s-
008006008s-
008008008s-
021021021s-
023021023s-
024021024s-
030030030s-
030031031s-
031030031s-
031031031s-
033021033s-
037037037s-
040005040s-
040040005s-
066065066sn
071008071s-
071071008s-
071079073s-
072072079s-
072079072s-
073073079s-
073079073s-
077077079s-
077079077s-
079079079s-
082079082s-
088088088s-
112088112s-
112112088s-
123008123s-
123010123s-
123049123s-
125125125s-
152152152s-
016008016sn
016010016sn
123008123sn
123010123sn
016008010sn
016010010sn
123008010sn
123010010sn
125125001s-
125152001s-
152125001s-
152152001s-
005005005s-
005006005s-
005008005s-
006005005s-
006006006s-
006008008s-
008005005s-
008006008s-
008008008s-
021021021s-
023021023s-
024021024s-
030030030s-
030031031s-
031030031s-
031031031s-
033021033s-
037005037s-
037006037s-
037008037s-
037030037s-
037031037s-
037037031s-
079031079s-
088088088s-
001001001s-
002002001s-
003003001s-
004004001s-
004010001s-
005005001s-
005006001s-
005008001s-
006005001s-
006006001s-
006008001s-
008005001s-
008006001s-
008008001s-
010004001s-
010010001s-
011011001s-
012012001s-
015015001s-
022022001s-
023023001s-
024024001s-
030030001s-
030031001s-
031030001s-
031031001s-
033033001s-
035035001s-
037037001s-
039039001s-
040040001s-
069069001s-
071071001s-
071073001s-
071077001s-
072072001s-
073071001s-
073073001s-
073077001s-
077071001s-
077073001s-
077077001s-
079079001s-
082082001s-
084084001s-
086086001s-
088088001s-
101101001s-
103103001s-
109109001s-
112112001s-
114114001s-
115115001s-
116116001s-
123123001s-
125125001s-
152152001s-
156156001s-
021021031s-
021022031s-
021023031s-
021024031s-
021025031s-
021026031s-
021033031s-
022021031s-
022022031s-
022024031s-
022026031s-
023021031s-
023023031sn
024021031s-
024022031s-
024024031s-
025021031s-
025025031sn
025033031s-
026021031s-
026022031s-
026026031s-
033021031s-
033025031s-
033033031s-
116116116s-
005008005s-
006008006s-
008008008s-
021021001s-
024024001s-
025025001s-
033033001s-
040040001s-
084008084s-
125125001s-
125152001s-
152125001s-
152152001s-
040040001s-
021021001s-
024024001s-
025025001s-
033033001s-
001001001s-
002002001s-
003003001s-
004004001s-
004010001s-
005005001s-
005006001s-
005008001s-
006005001s-
006006001s-
006008001s-
008005001s-
008006001s-
008008001s-
010004001s-
010010001s-
011011001s-
012012001s-
015015001s-
022022001s-
023023001s-
024024001s-
030030001s-
030031001s-
031030001s-
031031001s-
033033001s-
035035001s-
037037001s-
039039001s-
040040001s-
069069001s-
071071001s-
071073001s-
071077001s-
072072001s-
073071001s-
073073001s-
073077001s-
077071001s-
077073001s-
077077001s-
079079001s-
082082001s-
084084001s-
086086001s-
088088001s-
101101001s-
103103001s-
109109001s-
112112001s-
114114001s-
115115001s-
116116001s-
123123001s-
125125001s-
152152001s-
156156001s-
001001001s-
002002001s-
003003001s-
004004001s-
004010001s-
005005001s-
005006001s-
005008001s-
006005001s-
006006001s-
006008001s-
008005001s-
008006001s-
008008001s-
010004001s-
010010001s-
011011001s-
012012001s-
013008001s-
013013001s-
015015001s-
021021001s-
022022001s-
030030001s-
030031001s-
031030001s-
031031001s-
033033001s-
035035001s-
037037001s-
039039001s-
040040001s-
069069001s-
071071001s-
071073001s-
071077001s-
072072001s-
073071001s-
073073001s-
073077001s-
077071001s-
077073001s-
077077001s-
079079001s-
082082001s-
084084001s-
086086001s-
088088001s-
101101001s-
103103001s-
109109001s-
112112001s-
114114001s-
115115001s-
116116001s-
123123001s-
125125001s-
152152001s-
156156001s-
021022001s-
021023001s-
021024001s-
021025001s-
021026001s-
021033001s-
022024001s-
022026001s-
024024001s-
025025001s-
033033001s-
103103001s-
105125001s-
105152001s-
116116001s-
123123001s-
125125001s-
125152001s-
152125001s-
152152001s-
021021001s-
024024001s-
001001001s-
002002001s-
003003001s-
004004001s-
004010001s-
005005001s-
005006001s-
005008001s-
006005001s-
006006001s-
006008001s-
008005001s-
008006001s-
008008001s-
010004001s-
010010001s-
011011001s-
012012001s-
013008001s-
013013001s-
014014001s-
015015001s-
022022001s-
023023001s-
024024001s-
026026001s-
030030001s-
030031001s-
031030001s-
031031001s-
033033001s-
035035001s-
037037001s-
039039001s-
040040001s-
065065001s-
069069001s-
071071001s-
071073001s-
071077001s-
072072001s-
073071001s-
073073001s-
073077001s-
077071001s-
077073001s-
077077001s-
079079001s-
082082001s-
084084001s-
086086001s-
088088001s-
101101001s-
103103001s-
109109001s-
112112001s-
114114001s-
115115001s-
116116001s-
123123001s-
125125001s-
152152001s-
156156001s-
001001001s-
002002001s-
003003001s-
004004001s-
004010001s-
005005001s-
005006001s-
005008001s-
006005001s-
006006001s-
006008001s-
008005001s-
008006001s-
008008001s-
010004001s-
010010001s-
011011001s-
012012001s-
015015001s-
022022001s-
023023001s-
024024001s-
030030001s-
030031001s-
031030001s-
031031001s-
033033001s-
035035001s-
037037001s-
039039001s-
040040001s-
069069001s-
071071001s-
071073001s-
071077001s-
072072001s-
073071001s-
073073001s-
073077001s-
077071001s-
077073001s-
077077001s-
079079001s-
082082001s-
084084001s-
086086001s-
088088001s-
101101001s-
103103001s-
109109001s-
112112001s-
114114001s-
115115001s-
116116001s-
123123001s-
125125001s-
152152001s-
156156001s-
001001001s-
002002001s-
003003001s-
004004001s-
004010001s-
005005001s-
005006001s-
005008001s-
006005001s-
006006001s-
006008001s-
008005001s-
008006001s-
008008001s-
010004001s-
010010001s-
011011001s-
012012001s-
015015001s-
022022001s-
023023001s-
024024001s-
030030001s-
030031001s-
031030001s-
031031001s-
033033001s-
035035001s-
037037001s-
039039001s-
040040001s-
069069001s-
071071001s-
071073001s-
071077001s-
072072001s-
073071001s-
073073001s-
073077001s-
077071001s-
077073001s-
077077001s-
079079001s-
082082001s-
084084001s-
086086001s-
088088001s-
101101001s-
103103001s-
109109001s-
112112001s-
114114001s-
115115001s-
116116001s-
123123001s-
125125001s-
152152001s-
156156001s-
005008005s-
006008006s-
008008008s-
021021001s-
024024001s-
025025001s-
033033001s-
040040001s-
084008084s-
125125001s-
125152001s-
152125001s-
152152001s-
040040001s-
021021001s-
024024001s-
123010001s-
022022001s-
022024001s-
022026001s-
023023001s-
024024001s-
026024001s-
026026001s-
123049001s-
000022001s-
000026001s-
021021001s-
022022001s-
026026001s-
000022001s-
000026001s-
021021001s-
123049001s-
022022001s-
026026001s-
000005005s-
000006006s-
000008008s-
000030030s-
000031031s-
000088088s-
000022031s-
000023031s-
023021001sn
024021001s-
024024001s-
025021001s-
025025001s-
033021001s-
033033001s-
066065001s-
103103001s-
116116001s-
123123001s-
125105001s-
125125001s-
125152001s-
152105001s-
152125001s-
152152001s-
123138001sn
000022021s-
000024021s-
000025021s-
000033021s-
010010001s-
010116001s-
115116001s-
116115001s-
123138001sn
115116001s-
116115001s-
031031031s-
088088088s-
010010001s-
005005005s-
006006006s-
008008008s-
035035035s-
039039039s-
040040040s-
084084084s-
024024001s-
025025001s-
033033001s-
000031031s-
021021001s-
024024001s-
025025001s-
033033001s-
002002002s-
010010010s-
010107010s-
086086086s-
107010010s-
115115115s-
116116116s-
123123123s-
157158158-a
158157158-a
158158158-a
000031031s-
000005005s-
000006006s-
000008008s-
000035035s-
000039039s-
000040040s-
000084084s-
004010001s-
010010001s-
069010001s-
004010001s-
010010001s-
069010001s-
010010001s-
069069001s-
010010001s-
069069001s-
021021001s-
024024001s-
025025001s-
033033001s-
010010001s-
069069001s-
010010001s-
069069001s-
002002001s-
004010001s-
010010001s-
069010001s-
004010001s-
010010001s-
069010001s-
)facts";

/// Sorted, with the begin of their lines and how many they are.
inline constexpr char routine_names[] = R"facts(abbrev 0 2
abs 38 6
aclcontains 152 1
acldefault 174 1
aclexplode 196 1
aclinsert 215 1
aclremove 237 1
acos 259 1
acosd 278 1
acosh 297 1
age 316 5
amvalidate 417 1
area 436 3
array_agg 493 2
array_append 531 1
array_cat 553 1
array_dims 575 1
array_fill 594 2
array_length 641 1
array_lower 663 1
array_ndims 685 1
array_position 704 2
array_positions 751 1
array_prepend 773 1
array_remove 795 1
array_replace 817 1
array_to_json 842 2
array_to_string 883 2
array_to_tsvector 930 1
array_upper 949 1
ascii 971 1
asin 990 1
asind 1009 1
asinh 1028 1
atan 1047 1
atan2 1066 1
atan2d 1088 1
atand 1110 1
atanh 1129 1
avg 1148 7
binary_upgrade_create_empty_extension 1281 1
binary_upgrade_set_missing_value 1318 1
binary_upgrade_set_next_array_pg_type_oid 1343 1
binary_upgrade_set_next_heap_pg_class_oid 1362 1
binary_upgrade_set_next_heap_relfilenode 1381 1
binary_upgrade_set_next_index_pg_class_oid 1400 1
binary_upgrade_set_next_index_relfilenode 1419 1
binary_upgrade_set_next_multirange_array_pg_type_oid 1438 1
binary_upgrade_set_next_multirange_pg_type_oid 1457 1
binary_upgrade_set_next_pg_authid_oid 1476 1
binary_upgrade_set_next_pg_enum_oid 1495 1
binary_upgrade_set_next_pg_tablespace_oid 1514 1
binary_upgrade_set_next_pg_type_oid 1533 1
binary_upgrade_set_next_toast_pg_class_oid 1552 1
binary_upgrade_set_next_toast_relfilenode 1571 1
binary_upgrade_set_record_init_privs 1590 1
bit 1609 3
bit_and 1678 4
bit_count 1754 2
bit_length 1792 3
bit_or 1849 4
bit_xor 1925 4
bool 2001 2
bool_and 2039 1
bool_or 2058 1
bound_box 2077 1
box 2099 4
bpchar 2178 3
brin_desummarize_range 2241 1
brin_summarize_new_values 2263 1
brin_summarize_range 2282 1
broadcast 2304 1
btrim 2323 3
cardinality 2386 1
cash_words 2405 1
cbrt 2424 1
ceil 2443 2
ceiling 2481 2
center 2519 2
char 2557 2
char_length 2595 2
character_length 2633 2
chr 2671 1
cidr 2690 1
circle 2709 3
clock_timestamp 2769 1
col_description 2785 1
concat 2807 1
concat_ws 2826 1
convert 2848 1
convert_from 2873 1
convert_to 2895 1
corr 2917 1
cos 2939 1
cosd 2958 1
cosh 2977 1
cot 2996 1
cotd 3015 1
count 3034 2
covar_pop 3069 1
covar_samp 3091 1
cume_dist 3113 2
current_database 3148 1
current_query 3164 1
current_schema 3180 1
current_schemas 3196 1
current_setting 3215 2
current_user 3256 1
currtid2 3272 1
currval 3294 1
cursor_to_xml 3313 1
cursor_to_xmlschema 3344 1
database_to_xml 3372 1
database_to_xml_and_xmlschema 3397 1
database_to_xmlschema 3422 1
date 3447 2
date_bin 3485 2
date_part 3535 6
date_trunc 3667 4
datemultirange 3758 3
daterange 3812 2
daterange_canonical 3859 1
daterange_subdiff 3878 1
decode 3900 1
degrees 3922 1
dense_rank 3941 2
dexp 3976 1
diagonal 3995 1
diameter 4014 1
div 4033 1
dlog1 4055 1
dlog10 4074 1
dround 4093 1
dtrunc 4112 1
encode 4131 1
enum_first 4153 1
enum_last 4172 1
enum_range 4191 2
enum_send 4232 1
every 4251 1
exp 4270 2
extract 4308 6
factorial 4440 1
family 4459 1
first_value 4478 1
float4 4497 6
float8 4611 6
floor 4725 2
fmgr_c_validator 4763 1
fmgr_internal_validator 4782 1
fmgr_sql_validator 4801 1
format 4820 2
format_type 4861 1
gcd 4883 3
gen_random_uuid 4949 1
generate_series 4965 8
generate_subscripts 5156 2
get_bit 5203 2
get_byte 5247 1
get_current_ts_config 5269 1
getdatabaseencoding 5285 1
getpgusername 5301 1
gin_clean_pending_list 5317 1
has_any_column_privilege 5336 6
has_column_privilege 5480 12
has_database_privilege 5804 6
has_foreign_data_wrapper_privilege 5948 6
has_function_privilege 6092 6
has_language_privilege 6236 6
has_parameter_privilege 6380 3
has_schema_privilege 6452 6
has_sequence_privilege 6596 6
has_server_privilege 6740 6
has_table_privilege 6884 6
has_tablespace_privilege 7028 6
has_type_privilege 7172 6
height 7316 1
host 7335 1
hostmask 7354 1
inet_client_addr 7373 1
inet_client_port 7389 1
inet_merge 7405 1
inet_same_family 7427 1
inet_server_addr 7449 1
inet_server_port 7465 1
initcap 7481 1
int2 7500 6
int4 7614 9
int4inc 7785 1
int4multirange 7804 3
int4range 7858 2
int4range_canonical 7905 1
int4range_subdiff 7924 1
int8 7946 8
int8_sum 8098 1
int8multirange 8120 3
int8range 8174 2
int8range_canonical 8221 1
int8range_subdiff 8240 1
interval 8262 2
is_normalized 8303 1
isclosed 8325 1
isempty 8344 2
isfinite 8382 4
ishorizontal 8458 3
isopen 8518 1
isparallel 8537 2
isperp 8581 2
isvertical 8625 3
json_agg 8685 1
json_array_elements 8704 1
json_array_elements_text 8723 1
json_array_length 8742 1
json_build_array 8761 2
json_build_object 8796 2
json_each 8831 1
json_each_text 8850 1
json_extract_path 8869 1
json_extract_path_text 8891 1
json_object 8913 2
json_object_agg 8954 1
json_object_keys 8976 1
json_populate_record 8995 1
json_populate_recordset 9020 1
json_strip_nulls 9045 1
json_to_record 9064 1
json_to_recordset 9083 1
json_to_tsvector 9102 2
json_typeof 9149 1
jsonb_agg 9168 1
jsonb_array_elements 9187 1
jsonb_array_elements_text 9206 1
jsonb_array_length 9225 1
jsonb_build_array 9244 2
jsonb_build_object 9279 2
jsonb_each 9314 1
jsonb_each_text 9333 1
jsonb_extract_path 9352 1
jsonb_extract_path_text 9374 1
jsonb_insert 9396 1
jsonb_object 9424 2
jsonb_object_agg 9465 1
jsonb_object_keys 9487 1
jsonb_path_exists 9506 1
jsonb_path_exists_tz 9534 1
jsonb_path_match 9562 1
jsonb_path_match_tz 9590 1
jsonb_path_query 9618 1
jsonb_path_query_array 9646 1
jsonb_path_query_array_tz 9674 1
jsonb_path_query_first 9702 1
jsonb_path_query_first_tz 9730 1
jsonb_path_query_tz 9758 1
jsonb_populate_record 9786 1
jsonb_populate_recordset 9808 1
jsonb_pretty 9830 1
jsonb_set 9849 1
jsonb_set_lax 9877 1
jsonb_strip_nulls 9908 1
jsonb_to_record 9927 1
jsonb_to_recordset 9946 1
jsonb_to_tsvector 9965 2
jsonb_typeof 10012 1
justify_days 10031 1
justify_hours 10050 1
justify_interval 10069 1
lag 10088 3
last_value 10154 1
lastval 10173 1
lcm 10189 3
lead 10255 3
left 10321 1
length 10343 8
like 10498 3
like_escape 10564 2
line 10608 1
ln 10630 2
lo_close 10668 1
lo_creat 10687 1
lo_create 10706 1
lo_export 10725 1
lo_from_bytea 10747 1
lo_get 10769 2
lo_import 10813 2
lo_lseek 10854 1
lo_lseek64 10879 1
lo_open 10904 1
lo_put 10926 1
lo_tell 10951 1
lo_tell64 10970 1
lo_truncate 10989 1
lo_truncate64 11011 1
lo_unlink 11033 1
log 11052 3
log10 11112 2
loread 11150 1
lower 11172 3
lower_inc 11229 2
lower_inf 11267 2
lowrite 11305 1
lpad 11327 2
lseg 11374 2
ltrim 11415 3
macaddr 11478 1
macaddr8 11497 1
macaddr8_set7bit 11516 1
make_date 11535 1
make_interval 11560 1
make_time 11597 1
make_timestamp 11622 1
make_timestamptz 11656 2
makeaclitem 11727 1
masklen 11755 1
max 11774 22
md5 12192 2
min 12230 22
min_scale 12648 1
mod 12667 4
mode 12755 1
money 12774 3
multirange 12831 1
mxid_age 12850 1
name 12869 3
nameconcatoid 12926 1
netmask 12948 1
network 12967 1
nextval 12986 1
normalize 13005 1
notlike 13027 3
now 13093 1
npoints 13109 2
nth_value 13147 1
ntile 13169 1
num_nonnulls 13188 1
num_nulls 13207 1
numeric 13226 8
numeric_div_trunc 13381 1
numeric_exp 13403 1
numeric_inc 13422 1
numeric_ln 13441 1
numeric_log 13460 1
numeric_sqrt 13482 1
nummultirange 13501 3
numnode 13555 1
numrange 13574 2
numrange_subdiff 13621 1
obj_description 13643 2
octet_length 13684 4
oid 13760 1
oidvectortypes 13779 1
overlaps 13798 13
overlay 14162 6
parse_ident 14321 1
path 14343 1
pclose 14362 1
percent_rank 14381 2
percentile_cont 14416 4
percentile_disc 14504 2
pg_advisory_lock 14548 2
pg_advisory_lock_shared 14589 2
pg_advisory_unlock 14630 2
pg_advisory_unlock_all 14671 1
pg_advisory_unlock_shared 14687 2
pg_advisory_xact_lock 14728 2
pg_advisory_xact_lock_shared 14769 2
pg_available_extension_versions 14810 1
pg_available_extensions 14826 1
pg_backend_pid 14842 1
pg_backup_start 14858 1
pg_backup_stop 14880 1
pg_blocking_pids 14899 1
pg_cancel_backend 14918 1
pg_char_to_encoding 14937 1
pg_client_encoding 14956 1
pg_collation_actual_version 14972 1
pg_collation_for 14991 1
pg_collation_is_visible 15010 1
pg_column_compression 15029 1
pg_column_is_updatable 15048 1
pg_column_size 15073 1
pg_conf_load_time 15092 1
pg_config 15108 1
pg_control_checkpoint 15124 1
pg_control_init 15140 1
pg_control_recovery 15156 1
pg_control_system 15172 1
pg_conversion_is_visible 15188 1
pg_copy_logical_replication_slot 15207 3
pg_copy_physical_replication_slot 15282 2
pg_create_logical_replication_slot 15329 1
pg_create_physical_replication_slot 15357 1
pg_create_restore_point 15382 1
pg_current_logfile 15401 2
pg_current_snapshot 15436 1
pg_current_wal_flush_lsn 15452 1
pg_current_wal_insert_lsn 15468 1
pg_current_wal_lsn 15484 1
pg_current_xact_id 15500 1
pg_current_xact_id_if_assigned 15516 1
pg_cursor 15532 1
pg_database_collation_actual_version 15548 1
pg_database_size 15567 2
pg_describe_object 15605 1
pg_drop_replication_slot 15630 1
pg_encoding_max_length 15649 1
pg_encoding_to_char 15668 1
pg_event_trigger_ddl_commands 15687 1
pg_event_trigger_dropped_objects 15703 1
pg_event_trigger_table_rewrite_oid 15719 1
pg_event_trigger_table_rewrite_reason 15735 1
pg_export_snapshot 15751 1
pg_extension_config_dump 15767 1
pg_extension_update_paths 15789 1
pg_filenode_relation 15808 1
pg_function_is_visible 15830 1
pg_get_backend_memory_contexts 15849 1
pg_get_catalog_foreign_keys 15865 1
pg_get_constraintdef 15881 2
pg_get_function_arg_default 15922 1
pg_get_function_arguments 15944 1
pg_get_function_identity_arguments 15963 1
pg_get_function_result 15982 1
pg_get_function_sqlbody 16001 1
pg_get_functiondef 16020 1
pg_get_indexdef 16039 2
pg_get_keywords 16083 1
pg_get_multixact_members 16099 1
pg_get_object_address 16118 1
pg_get_partition_constraintdef 16143 1
pg_get_partkeydef 16162 1
pg_get_publication_tables 16181 1
pg_get_replica_identity_index 16200 1
pg_get_replication_slots 16219 1
pg_get_ruledef 16235 2
pg_get_serial_sequence 16276 1
pg_get_shmem_allocations 16298 1
pg_get_statisticsobjdef 16314 1
pg_get_statisticsobjdef_columns 16333 1
pg_get_statisticsobjdef_expressions 16352 1
pg_get_triggerdef 16371 2
pg_get_userbyid 16412 1
pg_get_viewdef 16431 5
pg_get_wal_replay_pause_state 16535 1
pg_get_wal_resource_managers 16551 1
pg_has_role 16567 6
pg_hba_file_rules 16711 1
pg_ident_file_mappings 16727 1
pg_identify_object 16743 1
pg_identify_object_as_address 16768 1
pg_import_system_collations 16793 1
pg_index_column_has_property 16812 1
pg_index_has_property 16837 1
pg_indexam_has_property 16859 1
pg_indexam_progress_phasename 16881 1
pg_indexes_size 16903 1
pg_is_in_recovery 16922 1
pg_is_other_temp_schema 16938 1
pg_is_wal_replay_paused 16957 1
pg_isolation_test_session_is_blocked 16973 1
pg_jit_available 16995 1
pg_last_committed_xact 17011 1
pg_last_wal_receive_lsn 17027 1
pg_last_wal_replay_lsn 17043 1
pg_last_xact_replay_timestamp 17059 1
pg_listening_channels 17075 1
pg_lock_status 17091 1
pg_log_backend_memory_contexts 17107 1
pg_logical_emit_message 17126 2
pg_logical_slot_get_binary_changes 17176 1
pg_logical_slot_get_changes 17204 1
pg_logical_slot_peek_binary_changes 17232 1
pg_logical_slot_peek_changes 17260 1
pg_ls_archive_statusdir 17288 1
pg_ls_dir 17304 2
pg_ls_logdir 17348 1
pg_ls_logicalmapdir 17364 1
pg_ls_logicalsnapdir 17380 1
pg_ls_replslotdir 17396 1
pg_ls_tmpdir 17415 2
pg_ls_waldir 17450 1
pg_lsn 17466 1
pg_my_temp_schema 17485 1
pg_nextoid 17501 1
pg_notification_queue_usage 17526 1
pg_notify 17542 1
pg_opclass_is_visible 17564 1
pg_operator_is_visible 17583 1
pg_opfamily_is_visible 17602 1
pg_options_to_table 17621 1
pg_partition_ancestors 17640 1
pg_partition_root 17659 1
pg_partition_tree 17678 1
pg_postmaster_start_time 17697 1
pg_prepared_statement 17713 1
pg_prepared_xact 17729 1
pg_promote 17745 1
pg_read_binary_file 17767 3
pg_read_file 17839 3
pg_relation_filenode 17911 1
pg_relation_filepath 17930 1
pg_relation_is_publishable 17949 1
pg_relation_is_updatable 17968 1
pg_relation_size 17990 2
pg_reload_conf 18031 1
pg_replication_origin_advance 18047 1
pg_replication_origin_create 18069 1
pg_replication_origin_drop 18088 1
pg_replication_origin_oid 18107 1
pg_replication_origin_progress 18126 1
pg_replication_origin_session_is_setup 18148 1
pg_replication_origin_session_progress 18164 1
pg_replication_origin_session_reset 18183 1
pg_replication_origin_session_setup 18199 1
pg_replication_origin_xact_reset 18218 1
pg_replication_origin_xact_setup 18234 1
pg_replication_slot_advance 18256 1
pg_rotate_logfile 18278 1
pg_safe_snapshot_blocking_pids 18294 1
pg_sequence_last_value 18313 1
pg_sequence_parameters 18332 1
pg_settings_get_flags 18351 1
pg_show_all_file_settings 18370 1
pg_show_all_settings 18386 1
pg_show_replication_origin_status 18402 1
pg_size_bytes 18418 1
pg_size_pretty 18437 2
pg_sleep 18475 1
pg_sleep_for 18494 1
pg_sleep_until 18513 1
pg_snapshot_xip 18532 1
pg_snapshot_xmax 18551 1
pg_snapshot_xmin 18570 1
pg_stat_clear_snapshot 18589 1
pg_stat_file 18605 2
pg_stat_force_next_flush 18646 1
pg_stat_get_activity 18662 1
pg_stat_get_backend_activity 18681 1
pg_stat_get_backend_activity_start 18700 1
pg_stat_get_backend_client_addr 18719 1
pg_stat_get_backend_client_port 18738 1
pg_stat_get_backend_dbid 18757 1
pg_stat_get_backend_idset 18776 1
pg_stat_get_backend_pid 18792 1
pg_stat_get_backend_start 18811 1
pg_stat_get_backend_userid 18830 1
pg_stat_get_backend_wait_event 18849 1
pg_stat_get_backend_wait_event_type 18868 1
pg_stat_get_backend_xact_start 18887 1
pg_stat_get_snapshot_timestamp 18906 1
pg_stat_get_xact_blocks_fetched 18922 1
pg_stat_get_xact_blocks_hit 18941 1
pg_stat_have_stats 18960 1
pg_stat_reset 18985 1
pg_stat_reset_replication_slot 19001 1
pg_stat_reset_shared 19020 1
pg_stat_reset_single_function_counters 19039 1
pg_stat_reset_single_table_counters 19058 1
pg_stat_reset_slru 19077 1
pg_stat_reset_subscription_stats 19096 1
pg_statistics_obj_is_visible 19115 1
pg_stop_making_pinned_objects 19134 1
pg_switch_wal 19150 1
pg_table_is_visible 19166 1
pg_table_size 19185 1
pg_tablespace_databases 19204 1
pg_tablespace_location 19223 1
pg_tablespace_size 19242 2
pg_terminate_backend 19280 1
pg_timezone_abbrevs 19302 1
pg_timezone_names 19318 1
pg_total_relation_size 19334 1
pg_trigger_depth 19353 1
pg_try_advisory_lock 19369 2
pg_try_advisory_lock_shared 19410 2
pg_try_advisory_xact_lock 19451 2
pg_try_advisory_xact_lock_shared 19492 2
pg_ts_config_is_visible 19533 1
pg_ts_dict_is_visible 19552 1
pg_ts_parser_is_visible 19571 1
pg_ts_template_is_visible 19590 1
pg_type_is_visible 19609 1
pg_typeof 19628 1
pg_visible_in_snapshot 19647 1
pg_wal_lsn_diff 19669 1
pg_wal_replay_pause 19691 1
pg_wal_replay_resume 19707 1
pg_walfile_name 19723 1
pg_walfile_name_offset 19742 1
pg_xact_commit_timestamp 19761 1
pg_xact_commit_timestamp_origin 19780 1
pg_xact_status 19799 1
phraseto_tsquery 19818 2
pi 19859 1
plainto_tsquery 19875 2
plpgsql_validator 19916 1
point 19935 5
polygon 20033 4
popen 20112 1
position 20131 3
postgresql_fdw_validator 20197 1
pow 20219 2
power 20263 2
query_to_xml 20307 1
query_to_xml_and_xmlschema 20335 1
query_to_xmlschema 20363 1
querytree 20391 1
quote_ident 20410 1
quote_literal 20429 2
quote_nullable 20467 2
radians 20505 1
radius 20524 1
random 20543 1
range_agg 20559 2
range_intersect_agg 20597 2
range_merge 20635 2
rank 20676 2
regclass 20711 1
regexp_count 20730 3
regexp_instr 20805 6
regexp_like 20982 2
regexp_match 21029 2
regexp_matches 21076 2
regexp_replace 21123 5
regexp_split_to_array 21269 2
regexp_split_to_table 21316 2
regexp_substr 21363 5
regr_avgx 21503 1
regr_avgy 21525 1
regr_count 21547 1
regr_intercept 21569 1
regr_r2 21591 1
regr_slope 21613 1
regr_sxx 21635 1
regr_sxy 21657 1
regr_syy 21679 1
repeat 21701 1
replace 21723 1
reverse 21748 1
right 21767 1
round 21789 3
row_number 21849 1
row_security_active 21865 2
row_to_json 21903 2
rpad 21944 2
rtrim 21991 3
satisfies_hash_partition 22054 1
scale 22082 1
schema_to_xml 22101 1
schema_to_xml_and_xmlschema 22129 1
schema_to_xmlschema 22157 1
session_user 22185 1
set_bit 22201 2
set_byte 22251 1
set_config 22276 1
set_masklen 22301 2
setseed 22345 1
setval 22364 2
setweight 22411 2
sha224 22458 1
sha256 22477 1
sha384 22496 1
sha512 22515 1
shobj_description 22534 1
sign 22556 2
similar_escape 22594 1
similar_to_escape 22616 2
sin 22657 1
sind 22676 1
sinh 22695 1
slope 22714 1
split_part 22736 1
sqrt 22761 2
starts_with 22799 1
statement_timestamp 22821 1
stddev 22837 6
stddev_pop 22951 6
stddev_samp 23065 6
string_agg 23179 2
string_to_array 23223 2
string_to_table 23270 2
strip 23317 1
strpos 23336 1
substr 23358 4
substring 23452 8
sum 23640 8
table_to_xml 23792 1
table_to_xml_and_xmlschema 23820 1
table_to_xmlschema 23848 1
tan 23876 1
tand 23895 1
tanh 23914 1
text 23933 6
textlen 24047 1
time 24066 5
timeofday 24164 1
timestamp 24180 4
timestamptz 24262 5
timetz 24366 3
timezone 24426 6
to_ascii 24558 3
to_char 24621 8
to_date 24797 1
to_hex 24819 2
to_json 24857 1
to_jsonb 24876 1
to_number 24895 1
to_regclass 24917 1
to_regcollation 24936 1
to_regnamespace 24955 1
to_regoper 24974 1
to_regoperator 24993 1
to_regproc 25012 1
to_regprocedure 25031 1
to_regrole 25050 1
to_regtype 25069 1
to_timestamp 25088 2
to_tsquery 25129 2
to_tsvector 25170 6
transaction_timestamp 25293 1
translate 25309 1
trim_array 25334 1
trim_scale 25356 1
trunc 25375 5
ts_debug 25473 2
ts_delete 25514 2
ts_filter 25558 1
ts_headline 25580 12
ts_lexize 25880 1
ts_parse 25902 2
ts_rank 25946 4
ts_rank_cd 26046 4
ts_rewrite 26146 2
ts_stat 26193 2
ts_token_type 26234 2
tsmultirange 26272 3
tsquery_phrase 26326 2
tsrange 26373 2
tsrange_subdiff 26420 1
tstzmultirange 26442 3
tstzrange 26496 2
tstzrange_subdiff 26543 1
tsvector_to_array 26565 1
txid_current 26584 1
txid_current_if_assigned 26600 1
txid_current_snapshot 26616 1
txid_snapshot_xip 26632 1
txid_snapshot_xmax 26651 1
txid_snapshot_xmin 26670 1
txid_status 26689 1
txid_visible_in_snapshot 26708 1
unistr 26730 1
unnest 26749 3
upper 26806 3
upper_inc 26863 2
upper_inf 26901 2
var_pop 26939 6
var_samp 27053 6
varbit 27167 1
varchar 27192 2
variance 27236 6
version 27350 1
websearch_to_tsquery 27366 2
width 27407 1
width_bucket 27426 3
xid 27504 1
xml 27523 1
xml_is_well_formed 27542 1
xml_is_well_formed_content 27561 1
xml_is_well_formed_document 27580 1
xmlagg 27599 1
xmlcomment 27618 1
xmlexists 27637 1
xmlvalidate 27659 1
xpath 27681 2
xpath_exists 27728 2
)facts";

/// f or a aggregate or w window, how many parameters, result, variadic element, defaults, s strict, n NULL may come of arguments that are not, f NULL where the first is, r rows, volatility, the aggregate's kind, its direct arguments; the parameters.
inline constexpr char routines[] = R"facts(f10100000s--i-0028
f10100000s--i-0040
f10050000s--i-0005
f10060000s--i-0006
f10080000s--i-0008
f10300000s--i-0030
f10310000s--i-0031
f10880000s--i-0088
f20010000s--i-0066065
f20660000s--i-0003011
f11010000s-rs-0066
f20660000sn-i-0066065
f20660000sn-i-0066065
f10310000s--i-0031
f10310000s--i-0031
f10310000s--i-0031
f10080000s--s-0013
f10790000s--s-0073
f10790000s--s-0077
f20790000s--i-0073073
f20790000s--i-0077077
f10010000s--v-0011
f10310000s--i-0024
f10310000s--i-0033
f10310000sn-i-0023
a11030000-n-in0103
a11030000-n-in0107
f21580000---i-0158157
f21580000-a-i-0158158
f10100000sn-i-0103
f21030000---i-0105047
f31030000---i-0105047047
f20080000sn-i-0103008
f20080000sn-i-0103008
f10080000sn-i-0103
f20080000-n-i-0158157
f30080000-n-i-0158157008
f20470000-f-i-0158157
f21580000---i-0157158
f21580000-f-i-0158157
f31580000-f-i-0158157157
f10160000s--s-0103
f20160000s--s-0103001
f20100000s--s-0103010
f30100000-n-s-0103010010
f11150000s--i-0049
f20080000sn-i-0103008
f10080000s--i-0010
f10310000s--i-0031
f10310000s--i-0031
f10310000s--i-0031
f10310000s--i-0031
f20310000s--i-0031031
f20310000s--i-0031031
f10310000s--i-0031
f10310000s--i-0031
a10310000-n-in0030
a10310000-n-in0031
a10790000-n-in0079
a10880000-n-in0005
a10880000-n-in0006
a10880000-n-in0008
a10880000-n-in0088
f71040000---v-0010010001010064049049
f31040000s--v-0011010010
f11040000s--v-0011
f11040000s--v-0011
f11040000s--v-0011
f11040000s--v-0011
f11040000s--v-0011
f11040000s--v-0011
f11040000s--v-0011
f11040000s--v-0011
f11040000s--v-0011
f11040000s--v-0011
f11040000s--v-0011
f11040000s--v-0011
f11040000s--v-0011
f11040000s--v-0001
f20840000s--i-0005008
f20840000s--i-0008008
f30840000s--i-0084008001
a10050000-n-in0005
a10060000-n-in0006
a10080000-n-in0008
a10840000-n-in0084
f10050000s--i-0002
f10050000s--i-0084
f10080000s--i-0002
f10080000s--i-0010
f10080000s--i-0084
a10050000-n-in0005
a10060000-n-in0006
a10080000-n-in0008
a10840000-n-in0084
a10050000-n-in0005
a10060000-n-in0006
a10080000-n-in0008
a10840000-n-in0084
f10010000s--i-0008
f10010000sn-i-0123
a10010000-n-in0001
a10010000-n-in0001
f20240000s--i-0024024
f10240000s--i-0021
f10240000s--i-0025
f10240000s--i-0033
f20240000s--i-0021021
f10690000s--i-0003
f10690000s--i-0004
f30690000s--i-0069008001
f21040000s--v-0094005
f10080000s--v-0094
f20080000s--v-0094005
f10400000s--i-0040
f10100000s--i-0010
f20020000s--i-0002002
f20100000s--i-0010010
f10080000s--i-0103
f10100000s--i-0037
f10310000s--i-0031
f10310000s--i-0031
f10880000s--i-0088
f10310000s--i-0031
f10880000s--i-0088
f10210000s--i-0024
f10210000s--i-0033
f10030000s--i-0008
f10030000s--i-0010
f10080000s--i-0010
f10080000s--i-0069
f10080000s--i-0010
f10080000s--i-0069
f10100000s--i-0008
f10280000s--i-0040
f10330000s--i-0024
f10330000s--i-0025
f20330000s--i-0021031
f00770000s--v-0
f20100000sn-s-0011008
f10101020---s-0102
f20101020-f-s-0010102
f30020000s--s-0002004004
f20100000s--s-0002004
f20020000s--s-0010004
a20310000-n-in0031031
f10310000s--i-0031
f10310000s--i-0031
f10310000s--i-0031
f10310000s--i-0031
f10310000s--i-0031
a00050000---in0
a10050000---in0102
a20310000-n-in0031031
a20310000-n-in0031031
a10311020---ih1102
w00310000---i-0
f00040000s--s-0
f00100000-n-v-0
f00040000sn-s-0
f10440000s--s-0001
f10100000s--s-0010
f20100000sn-s-0010001
f00040000s--s-0
f20120000s--v-0010012
f10050000s--v-0094
f50170000s--v-0089008001001010
f40170000s--v-0089001001010
f30170000s--s-0001001010
f30170000s--s-0001001010
f30170000s--s-0001001010
f10710000s--i-0073
f10710000s--s-0077
f30730000s--i-0079073073
f30770000s--i-0079077077
f20310000s--i-0010072
f20310000s--i-0010079
f20310000s--i-0010082
f20310000sn-i-0010071
f20310000sn-i-0010073
f20310000sn-s-0010077
f20730000s--i-0010073
f20770000s--s-0010077
f20790000s--i-0010079
f30770000s--s-0010077010
f01500000s--i-0
f11500000s--i-0134
f11501340s--i-0135
f21340000---i-0071071
f31340000---i-0071071010
f11340000s--i-0134
f20310000s--i-0071071
f20020000s--i-0010010
f10310000s--i-0031
a10051020---ih1102
w00050000---i-0
f10310000s--i-0031
f10220000s--i-0024
f10310000s--i-0033
f20880000s--i-0088088
f10310000s--i-0031
f10310000s--i-0031
f10310000s--i-0031
f10310000s--i-0031
f20100000s--i-0002010
f11140000---s-0114
f11140000---s-0114
f11030000---s-0114
f21030000---s-0114114
f10020000s--s-0114
a10010000-n-in0001
f10310000s--i-0031
f10880000s--i-0088
f20880000s--i-0010072
f20880000s--i-0010079
f20880000s--i-0010082
f20880000sn-i-0010071
f20880000sn-i-0010073
f20880000sn-s-0010077
f10880000s--i-0005
f10080000s--i-0040
w11050000sn-i-0105
f10300000s--i-0005
f10300000s--i-0006
f10300000s--i-0008
f10300000s--i-0031
f10300000s--i-0088
f10300000sn-i-0123
f10310000s--i-0005
f10310000s--i-0006
f10310000s--i-0008
f10310000s--i-0030
f10310000s--i-0088
f10310000sn-i-0123
f10310000s--i-0031
f10880000s--i-0088
f11040000s--s-0011
f11040000s--s-0011
f11040000s--s-0011
f10100000-f-s-0010
f20101020-f-s-0010102
f20100000-n-s-0011008
f20050000s--i-0005005
f20080000s--i-0008008
f20880000s--i-0088088
f01090000s--v-0
f20050000s-ri-0005005
f20080000s-ri-0008008
f20880000s-ri-0088088
f30050000s-ri-0005005005
f30080000s-ri-0008008008
f30730000s-ri-0073073079
f30770000s-rs-0077077079
f30880000s-ri-0088088088
f20080000s-ri-0103008
f30080000s-ri-0103008001
f20080000s--i-0002005
f20080000s--i-0084008
f20080000s--i-0002008
f01190000s--s-0
f00040000s--s-0
f00040000s--s-0
f10050000s--v-0094
f20010000s--s-0010010
f20010000sn-s-0011010
f30010000s--s-0004010010
f30010000s--s-0011010010
f30010000sn-s-0004011010
f30010000sn-s-0011011010
f30010000sn-s-0010006010
f30010000sn-s-0010010010
f30010000sn-s-0011006010
f30010000sn-s-0011010010
f40010000sn-s-0004010006010
f40010000sn-s-0004010010010
f40010000sn-s-0004011006010
f40010000sn-s-0004011010010
f40010000sn-s-0011010006010
f40010000sn-s-0011010010010
f40010000sn-s-0011011006010
f40010000sn-s-0011011010010
f20010000s--s-0010010
f20010000sn-s-0011010
f30010000s--s-0004010010
f30010000s--s-0011010010
f30010000sn-s-0004011010
f30010000sn-s-0011011010
f20010000s--s-0010010
f20010000sn-s-0011010
f30010000s--s-0004010010
f30010000s--s-0011010010
f30010000sn-s-0004011010
f30010000sn-s-0011011010
f20010000s--s-0010010
f20010000sn-s-0011010
f30010000s--s-0004010010
f30010000s--s-0011010010
f30010000sn-s-0004011010
f30010000sn-s-0011011010
f20010000s--s-0010010
f20010000sn-s-0011010
f30010000s--s-0004010010
f30010000s--s-0011010010
f30010000sn-s-0004011010
f30010000sn-s-0011011010
f20010000s--s-0010010
f30010000s--s-0004010010
f30010000s--s-0011010010
f20010000s--s-0010010
f20010000sn-s-0011010
f30010000s--s-0004010010
f30010000s--s-0011010010
f30010000sn-s-0004011010
f30010000sn-s-0011011010
f20010000s--s-0010010
f20010000sn-s-0011010
f30010000s--s-0004010010
f30010000s--s-0011010010
f30010000sn-s-0004011010
f30010000sn-s-0011011010
f20010000s--s-0010010
f20010000sn-s-0011010
f30010000s--s-0004010010
f30010000s--s-0011010010
f30010000sn-s-0004011010
f30010000sn-s-0011011010
f20010000s--s-0010010
f20010000sn-s-0011010
f30010000s--s-0004010010
f30010000s--s-0011010010
f30010000sn-s-0004011010
f30010000sn-s-0011011010
f20010000s--s-0010010
f20010000sn-s-0011010
f30010000s--s-0004010010
f30010000s--s-0011010010
f30010000sn-s-0004011010
f30010000sn-s-0011011010
f20010000s--s-0010010
f20010000sn-s-0011010
f30010000s--s-0004010010
f30010000s--s-0011010010
f30010000sn-s-0004011010
f30010000sn-s-0011011010
f10310000s--i-0024
f10100000s--i-0040
f10400000s--i-0040
f00400000-n-s-0
f00080000-n-s-0
f20280000s--i-0040040
f20010000s--i-0040040
f00400000-n-s-0
f00080000-n-s-0
f10100000s--i-0010
f10060000s--i-0005
f10060000s--i-0008
f10060000s--i-0030
f10060000s--i-0031
f10060000s--i-0088
f10060000sn-i-0123
f10080000s--i-0001
f10080000s--i-0003
f10080000s--i-0005
f10080000s--i-0006
f10080000s--i-0030
f10080000s--i-0031
f10080000s--i-0084
f10080000s--i-0088
f10080000sn-i-0123
f10080000s--i-0008
f01460000s--i-0
f11460000s--i-0126
f11461260s--i-0127
f21260000---i-0008008
f31260000---i-0008008010
f11260000s--i-0126
f20310000s--i-0008008
f10050000s--i-0006
f10050000s--i-0008
f10050000s--i-0011
f10050000s--i-0030
f10050000s--i-0031
f10050000s--i-0084
f10050000s--i-0088
f10050000sn-i-0123
f20880000-n-i-0088005
f01510000s--i-0
f11510000s--i-0136
f11511360s--i-0137
f21360000---i-0005005
f31360000---i-0005005010
f11360000s--i-0136
f20310000s--i-0005005
f10790000s--i-0072
f20790000s--i-0079008
f20010001s--i-0010010
f10010000s--i-0023
f10010000s--i-0125
f10010000s--i-0152
f10010000s--i-0071
f10010000s--i-0073
f10010000s--i-0077
f10010000s--i-0079
f10010000s--i-0022
f10010000s--i-0026
f20010000s--i-0021021
f10010000s--i-0023
f20010000s--i-0022022
f20010000s--i-0026026
f20010000s--i-0022022
f20010000s--i-0026026
f10010000s--i-0022
f10010000s--i-0026
f20010000s--i-0021021
a10160000-n-sn0105
f10160000snri-0016
f10100000snri-0016
f10080000s--i-0016
f00160000---s-0
f10161020---s-0102
f00160000---s-0
f10161020---s-0102
f11010000snri-0016
f11010000snri-0016
f20160100sn-i-0016049
f20100100sn-i-0016049
f10160000s--i-0049
f20160000s--i-0049049
a20160000-n-sn0102102
f10100000s-ri-0016
f31050001-n-s-0105016001
f31050001-nrs-0105016001
f10160000s--i-0016
f11010000sn-s-0016
f11010000-nrs-0016
f21150000s--s-0016123
f31150000s--i-0119016123
f10100000s--i-0016
a11230000-n-sn0105
f11230000snri-0123
f10100000snri-0123
f10080000s--i-0123
f01230000---s-0
f11231020---s-0102
f01230000---s-0
f11231020---s-0102
f11010000snri-0123
f11010000snri-0123
f21230100sn-i-0123049
f20100100sn-i-0123049
f41230001s--i-0123049123001
f11230000s--i-0049
f21230000s--i-0049049
a21230000-n-in0102102
f10100000s-ri-0123
f40010002sn-i-0123138123001
f40010002sn-s-0123138123001
f40010002sn-i-0123138123001
f40010002sn-s-0123138123001
f41230002s-ri-0123138123001
f41230002s--i-0123138123001
f41230002s--s-0123138123001
f41230002sn-i-0123138123001
f41230002sn-s-0123138123001
f41230002s-rs-0123138123001
f21050000-n-s-0105123
f21050000-nrs-0105123
f10100000s--i-0123
f41230001s--i-0123049123001
f51230002-n-i-0123049123001010
f11230000s--i-0123
f11010000sn-s-0123
f11010000-nrs-0123
f21150000s--s-0123123
f31150000s--i-0119123123
f10100000s--i-0123
f10790000s--i-0079
f10790000s--i-0079
f10790000s--i-0079
w11050000sn-i-0105
w21050000sn-i-0105008
w31570000sn-i-0157008157
w11050000sn-i-0105
f00050000s--v-0
f20050000s--i-0005005
f20080000s--i-0008008
f20880000s--i-0088088
w11050000sn-i-0105
w21050000sn-i-0105008
w31570000sn-i-0157008157
f20100000s--i-0010008
f10080000s--i-0002
f10080000s--i-0010
f10080000s--i-0069
f10080000s--i-0084
f10080000s--i-0115
f10310000s--i-0022
f10310000s--i-0023
f20080000s--s-0002004
f20010000s--i-0002002
f20010000s--i-0004010
f20010000s--i-0010010
f20020000s--i-0002002
f20100000s--i-0010010
f20260000s--i-0021021
f10310000s--i-0031
f10880000s--i-0088
f10080000s--v-0008
f10110000s--v-0008
f10110000s--v-0011
f20080000s--v-0011010
f20110000s--v-0011002
f10020000s--v-0011
f30020000s--v-0011005008
f10110000s--v-0010
f20110000s--v-0010011
f30080000s--v-0008008008
f30050000s--v-0008005008
f20080000s--v-0011008
f31040000s--v-0011005002
f10080000s--v-0008
f10050000s--v-0008
f20080000s--v-0008008
f20080000s--v-0008005
f10080000s--v-0011
f10310000s--i-0031
f10880000s--i-0088
f20880000s--i-0088088
f10310000s--i-0031
f10880000s--i-0088
f20020000s--v-0008008
f10100000s--i-0010
f11050000sn-i-0125
f11050000sn-i-0152
f10010000s--i-0125
f10010000s--i-0152
f10010000s--i-0125
f10010000s--i-0152
f20080000s--v-0008002
f20100000s--i-0010008
f30100000s--i-0010008010
f10220000s--i-0024
f20220000s--i-0021021
f10100000s--i-0010
f20020000s--i-0002002
f20100000s--i-0010010
f10390000s--i-0035
f10350000s--i-0039
f10350000s--i-0035
f30710000s--i-0008008008
f70790007s--i-0008008008008008008031
f30720000s--i-0008008031
f60730000s--i-0008008008008008031
f60770000s--s-0008008008008008031
f70770000s--s-0008008008008008031010
f40650000s--i-0011011010001
f10080000s--i-0040
a10050000-n-in0005
a10060000-n-in0006
a10080000-n-in0008
a10100000-n-in0010
a10110000-n-in0011
a10120000-n-in0012
a10300000-n-in0030
a10310000-n-in0031
a10370000-n-in0037
a10400000-n-in0040
a10690000-n-in0069
a10710000-n-in0071
a10720000-n-in0072
a10730000-n-in0073
a10770000-n-in0077
a10790000-n-in0079
a10820000-n-in0082
a10880000-n-in0088
a11030000-n-in0103
a11120000-n-in0112
a11140000-n-in0114
a11560000-n-in0156
f10100000s--i-0002
f10100000s--i-0010
a10050000-n-in0005
a10060000-n-in0006
a10080000-n-in0008
a10100000-n-in0010
a10110000-n-in0011
a10120000-n-in0012
a10300000-n-in0030
a10310000-n-in0031
a10370000-n-in0037
a10400000-n-in0040
a10690000-n-in0069
a10710000-n-in0071
a10720000-n-in0072
a10730000-n-in0073
a10770000-n-in0077
a10790000-n-in0079
a10820000-n-in0082
a10880000-n-in0088
a11030000-n-in0103
a11120000-n-in0112
a11140000-n-in0114
a11560000-n-in0156
f10080000sn-i-0088
f20050000s--i-0005005
f20060000s--i-0006006
f20080000s--i-0008008
f20880000s--i-0088088
a11050000-n-io0105
f10370000s--s-0005
f10370000s--s-0008
f10370000s--s-0088
f11520000s--i-0125
f10080000s--s-0013
f10040000s--i-0010
f10040000s--i-0069
f10040000s--i-0070
f20040000s--i-0004011
f10400000s--i-0040
f10280000s--i-0040
f10050000s--v-0094
f20100001s--i-0010010
f20010000s--i-0002002
f20010000s--i-0004010
f20010000s--i-0010010
f00770000s--s-0
f10080000s--i-0023
f10080000s--i-0025
w21050000sn-i-0105008
w10080000sn-i-0008
f10081020---i-0102
f10081020---i-0102
f10880000s--i-0005
f10880000s--i-0006
f10880000s--i-0008
f10880000s--i-0030
f10880000s--i-0031
f10880000s--s-0037
f10880000sn-i-0123
f20880000sn-i-0088008
f20880000s--i-0088088
f10880000s--i-0088
f10880000s--i-0088
f10880000s--i-0088
f20880000s--i-0088088
f10880000s--i-0088
f01470000s--i-0
f11470000s--i-0128
f11471280s--i-0129
f10080000s--i-0116
f21280000---i-0088088
f31280000---i-0088088010
f20310000s--i-0088088
f10100000sn-s-0011
f20100000sn-s-0011004
f10080000s--i-0002
f10080000s--i-0010
f10080000s--i-0069
f10080000s--i-0084
f10110000s--i-0005
f10100000s--s-0015
f40010000-n-i-0072072072072
f40010000-n-i-0072072072079
f40010000-n-i-0072079072072
f40010000-n-i-0072079072079
f40010000-n-i-0073073073073
f40010000-n-i-0073073073079
f40010000-n-i-0073079073073
f40010000-n-i-0073079073079
f40010000-n-i-0077077077077
f40010000-n-i-0082082082082
f40010000-n-s-0077077077079
f40010000-n-s-0077079077077
f40010000-n-s-0077079077079
f30020000s--i-0002002008
f30100000s--i-0010010008
f30840000s--i-0084084008
f40020000s--i-0002002008008
f40100000s--i-0010010008008
f40840000s--i-0084084008008
f20490001s--i-0010001
f10230000s--i-0025
f10230000s--i-0023
a10311020---ih1102
w00310000---i-0
a20310000-n-io1031031
a20620000-n-io1062031
a20790000-n-io1031079
a20800000-n-io1062079
a21030000-n-io1062105
a21050000-n-io1031105
f11040000s--v-0005
f21040000s--v-0008008
f11040000s--v-0005
f21040000s--v-0008008
f10010000s--v-0005
f20010000s--v-0008008
f01040000s--v-0
f10010000s--v-0005
f20010000s--v-0008008
f11040000s--v-0005
f21040000s--v-0008008
f11040000s--v-0005
f21040000s--v-0008008
f01010000s-rs-0
f01010000s-rs-0
f00080000s--s-0
f21120001s--v-0010001
f11010001s--v-0001
f10470000s--v-0008
f10010000s--v-0008
f10080000s--s-0004
f00040000s--s-0
f10100000sn-v-0011
f10100000-n-s-0102
f10010000sn-s-0011
f10100000sn-s-0102
f30010000s--s-0094006001
f10080000s--s-0102
f00770000s--s-0
f01010000s-rs-0
f01010000s--v-0
f01010000s--v-0
f01010000s--v-0
f01010000s--v-0
f10010000sn-s-0011
f21010000s--v-0004004
f31010000s--v-0004004001
f41010000s--v-0004004001004
f21010000s--v-0004004
f31010000s--v-0004004001
f41010002s--v-0004004001001
f31010002s--v-0004001001
f11120000s--v-0010
f00100000-n-v-0
f10100000-n-v-0010
f01540000s--s-0
f01120000s--v-0
f01120000s--v-0
f01120000s--v-0
f01560000s--s-0
f01560000sn-s-0
f01010000s-rs-0
f10100000sn-v-0011
f10050000sn-v-0004
f10050000sn-v-0011
f30100000sn-s-0011011008
f11040000s--v-0004
f10080000sn-i-0008
f10040000s--s-0008
f01010000s-rs-0
f01010000s-rs-0
f00110000s--s-0
f00080000s--s-0
f00100000s--v-0
f21040000s--v-0094010
f11010000s-rs-0004
f20940000sn-s-0011011
f10010000sn-s-0011
f01010000s-rv-0
f01010000s-rs-0
f10100000sn-s-0011
f20100000sn-s-0011001
f20100000sn-s-0011008
f10100000sn-s-0011
f10100000sn-s-0011
f10100000sn-s-0011
f10100000sn-s-0011
f10100000sn-s-0011
f10100000sn-s-0011
f30100000sn-s-0011008001
f01010000s-rs-0
f11010000s-rv-0013
f31010000s--s-0010049049
f10100000sn-s-0011
f10100000sn-s-0011
f11010000s-rs-0010
f10940000sn-s-0094
f01010000--rs-0
f10100000sn-s-0011
f20100000sn-s-0011001
f20100000sn-s-0010010
f01010000s-rv-0
f10100000sn-s-0011
f10100000sn-s-0011
f10490000sn-s-0011
f10100000sn-s-0011
f20100000sn-s-0011001
f10040000s--s-0011
f10100000sn-s-0010
f10100000sn-s-0011
f20100000sn-s-0010001
f20100000sn-s-0011001
f20100000sn-s-0011008
f00100000s--v-0
f01010000s-rv-0
f20010000s--s-0004010
f20010000s--s-0011010
f30010000s--s-0004004010
f30010000s--s-0004011010
f30010000s--s-0011004010
f30010000s--s-0011011010
f01010000snrv-0
f01010000snrv-0
f31010000s--s-0011011008
f31010000s--s-0011011008
f10080000s--v-0140
f30010000sn-s-0094008010
f20010000sn-s-0094010
f20010000sn-s-0011010
f20100000sn-i-0011005
f10050000sn-v-0094
f00010000s--v-0
f10010000s--s-0011
f00010000s--v-0
f20010000s--v-0008047
f00010000s--v-0
f01010000s--v-0
f01120000sn-v-0
f01120000sn-v-0
f00770000sn-v-0
f00100000s-rs-0
f01010000s-rv-0
f10010000s--v-0008
f31120000s--v-0001010002
f31120000s--v-0001010010
f41010101--rv-0004112008049
f41010101--rv-0004112008049
f41010101--rv-0004112008049
f41010101--rv-0004112008049
f01010000s-rv-0
f10100000s-rv-0010
f30100000s-rv-0010001001
f01010000s-rv-0
f01010000s-rv-0
f01010000s-rv-0
f11010000s-rv-0010
f01010000s-rv-0
f11010000s-rv-0011
f01010000s-rv-0
f11120000s--i-0088
f00110000s--s-0
f30110000s--v-0094004094
f00310000s--v-0
f21040000---v-0010010
f10010000sn-s-0011
f10010000sn-s-0011
f10010000sn-s-0011
f11010000s-rs-0049
f10940000s-rv-0094
f10940000sn-i-0094
f11010000s-rv-0094
f00770000s--s-0
f01010000s-rs-0
f01010000s-rv-0
f20010002s--v-0001008
f10020000sn-v-0010
f30020000sn-v-0010005005
f40020000sn-v-0010005005001
f10100000sn-v-0010
f30100000sn-v-0010005005
f40100000sn-v-0010005005001
f10110000sn-s-0094
f10100000sn-s-0094
f10010000sn-s-0094
f20080000s--s-0094001
f10050000sn-v-0094
f20050000sn-v-0094010
f00010000s--v-0
f21040000s--v-0010112
f10110000s--v-0010
f11040000s--v-0010
f10110000sn-s-0010
f21120000sn-v-0010001
f00010000s--v-0
f11120000sn-v-0001
f01040000s--v-0
f11040000s--v-0010
f01040000s--v-0
f21040000s--v-0112077
f21010000s--v-0004112
f00010000s--v-0
f10470000s--v-0008
f10050000sn-v-0094
f11010000s--s-0011
f10490000sn-s-0010
f01010000s-rv-0
f01010000s-rs-0
f01010000--rv-0
f10050000s--i-0010
f10100000s--i-0005
f10100000s--i-0088
f11040000s--v-0031
f11040000sn-v-0079
f11040000sn-v-0077
f11560000s-ri-0154
f11560000s--i-0154
f11560000s--i-0154
f01040000---v-0
f11010000sn-v-0010
f21010000sn-v-0010001
f01040000---v-0
f11010000-nrs-0008
f10100000sn-s-0008
f10770000sn-s-0008
f10400000sn-s-0008
f10080000sn-s-0008
f10110000sn-s-0008
f00080000snrs-0
f10080000sn-s-0008
f10770000sn-s-0008
f10110000sn-s-0008
f10100000sn-s-0008
f10100000sn-s-0008
f10770000sn-s-0008
f00770000sn-s-0
f10050000sn-v-0011
f10050000sn-v-0011
f30010000s--v-0010011011
f01040000---v-0
f11040000---v-0010
f11040000s--v-0010
f11040000s--v-0011
f11040000s--v-0011
f11040000---v-0010
f11040000---v-0011
f10010000sn-s-0011
f01040000s--v-0
f01120000s--v-0
f10010000sn-s-0011
f10050000sn-v-0094
f10110000s-rs-0011
f10100000sn-s-0011
f10050000sn-v-0004
f10050000sn-v-0011
f20010001s--v-0008005
f01010000s-rs-0
f01010000s-rs-0
f10050000sn-v-0094
f00080000s--s-0
f10010000s--v-0005
f20010000s--v-0008008
f10010000s--v-0005
f20010000s--v-0008008
f10010000s--v-0005
f20010000s--v-0008008
f10010000s--v-0005
f20010000s--v-0008008
f10010000sn-s-0011
f10010000sn-s-0011
f10010000sn-s-0011
f10010000sn-s-0011
f10010000sn-s-0011
f10950000---s-0102
f20010000s--i-0156154
f20880000s--i-0112112
f01040000s--v-0
f01040000s--v-0
f10100000s--i-0112
f11010000s--i-0112
f10770000sn-v-0013
f11010000s--v-0013
f10100000sn-v-0156
f11160000s--s-0010
f21160000s--i-0119010
f00310000s--i-0
f11160000s--s-0010
f21160000s--i-0119010
f11040000sn-v-0011
f10210000s--i-0022
f10210000s--i-0024
f10210000s--i-0025
f10210000s--i-0033
f20210000s--i-0031031
f10250000s--i-0023
f10250000s--i-0024
f10250000sn-i-0033
f20250000s--i-0008033
f10230000s--i-0023
f20080000s--i-0002002
f20080000s--i-0010010
f20080000s--i-0084084
f20010000s--i-0049011
f20310000s--i-0031031
f20880000s--i-0088088
f20310000s--i-0031031
f20880000s--i-0088088
f40170000s--v-0010001001010
f40170000s--v-0010001001010
f40170000s--v-0010001001010
f10100000s--i-0116
f10100000s--i-0010
f10100000s--i-0010
f10100000s--s-0105
f10100000---i-0010
f10100000---s-0105
f10310000s--i-0031
f10310000s--i-0033
f00310000s--v-0
a11520000-n-in0125
a11520000-n-in0152
a11250000-n-in0125
a11520000-n-in0152
f11250000s--i-0152
f21250000s--i-0125125
a10051020---ih1102
w00050000---i-0
f10940000s--s-0010
f20080000s--i-0010010
f30080000s--i-0010010008
f40080000s--i-0010010008010
f20080000s--i-0010010
f30080000s--i-0010010008
f40080000s--i-0010010008008
f50080000s--i-0010010008008008
f60080000s--i-0010010008008008010
f70080000s--i-0010010008008008010008
f20010000s--i-0010010
f30010000s--i-0010010010
f20490000sn-i-0010010
f30490000sn-i-0010010010
f20490000s-ri-0010010
f30490000s-ri-0010010010
f30100000s--i-0010010010
f40100000s--i-0010010010008
f40100000s--i-0010010010010
f50100000s--i-0010010010008008
f60100000s--i-0010010010008008010
f20490000s--i-0010010
f30490000s--i-0010010010
f20100000s-ri-0010010
f30100000s-ri-0010010010
f20100000sn-i-0010010
f30100000sn-i-0010010008
f40100000sn-i-0010010008008
f50100000sn-i-0010010008008010
f60100000sn-i-0010010008008010008
a20310000-n-in0031031
a20310000-n-in0031031
a20050000---in0031031
a20310000-n-in0031031
a20310000-n-in0031031
a20310000-n-in0031031
a20310000-n-in0031031
a20310000-n-in0031031
a20310000-n-in0031031
f20100000s--i-0010008
f30100000s--i-0010010010
f10100000s--i-0010
f20100000s--i-0010008
f10310000s--i-0031
f10880000s--i-0088
f20880000s--i-0088008
w00050000---i-0
f10010000s--s-0010
f10010000s--s-0011
f10160000s--s-0101
f20160000s--s-0101001
f20100000s--i-0010008
f30100000s--i-0010008010
f10100000s--i-0010
f20020000s--i-0002002
f20100000s--i-0010010
f40011020---i-0011008008102
f10080000sn-i-0088
f40170000s--s-0004001001010
f40170000s--s-0004001001010
f40170000s--s-0004001001010
f00040000s--s-0
f30020000s--i-0002005008
f30840000s--i-0084008008
f30020000s--i-0002008008
f30100000---v-0010010001
f20280000s--i-0028008
f20400000s--i-0040008
f11040000s--v-0031
f20050000s--v-0094005
f30050000s--v-0094005001
f21150000s--i-0115003
f31150000s--i-0115003049
f10020000s--i-0002
f10020000s--i-0002
f10020000s--i-0002
f10020000s--i-0002
f20100000sn-s-0011004
f10310000s--i-0031
f10880000s--i-0088
f20100000-n-i-0010010
f10100000s--i-0010
f20100000s--i-0010010
f10310000s--i-0031
f10310000s--i-0031
f10310000s--i-0031
f20310000s--i-0021021
f30100000s--i-0010010008
f10310000s--i-0031
f10880000s--i-0088
f20010000s--i-0010010
f00770000s--s-0
a10310000-n-in0030
a10310000-n-in0031
a10880000-n-in0005
a10880000-n-in0006
a10880000-n-in0008
a10880000-n-in0088
a10310000-n-in0030
a10310000-n-in0031
a10880000-n-in0005
a10880000-n-in0006
a10880000-n-in0008
a10880000-n-in0088
a10310000-n-in0030
a10310000-n-in0031
a10880000-n-in0005
a10880000-n-in0006
a10880000-n-in0008
a10880000-n-in0088
a20020000-n-in0002002
a20100000-n-in0010010
f20490000-f-i-0010010
f30490000-f-i-0010010010
f20100000--ri-0010010
f30100000-nri-0010010010
f11150000s--i-0115
f20080000s--i-0010010
f20020000s--i-0002008
f20100000s--i-0010008
f30020000s--i-0002008008
f30100000s--i-0010008008
f20020000s--i-0002008
f20100000s--i-0010008
f20100000sn-i-0010010
f20840000s--i-0084008
f30020000s--i-0002008008
f30100000s--i-0010008008
f30100000sn-i-0010010010
f30840000s--i-0084008008
a10050000-n-in0006
a10050000-n-in0008
a10300000-n-in0030
a10310000-n-in0031
a10370000-n-in0037
a10790000-n-in0079
a10880000-n-in0005
a10880000-n-in0088
f40170000s--s-0094001001010
f40170000s--s-0094001001010
f40170000s--s-0094001001010
f10310000s--i-0031
f10310000s--i-0031
f10310000s--i-0031
f10100000s--i-0001
f10100000s--i-0003
f10100000s--i-0004
f10100000s--i-0017
f10100000s--i-0040
f10100000s--i-0069
f10080000s--i-0010
f10720000s--i-0079
f10720000s--i-0082
f10720000sn-i-0073
f10720000sn-s-0077
f20720000s--i-0072008
f00100000s--v-0
f10730000s--i-0071
f10730000s--s-0077
f20730000s--i-0071072
f20730000s--i-0073008
f10770000s--s-0071
f10770000s--s-0073
f20770000s--i-0071082
f20770000s--i-0077008
f20770000s--s-0071072
f10820000s--s-0072
f10820000sn-s-0077
f20820000s--i-0082008
f20730000s--i-0010077
f20730000s--i-0079077
f20770000s--i-0010073
f20770000s--i-0079073
f20820000s--i-0079082
f20820000s--s-0010082
f10100000s--i-0010
f20100000s--i-0010004
f20100000s--i-0010008
f20100000s--s-0005010
f20100000s--s-0008010
f20100000s--s-0030010
f20100000s--s-0031010
f20100000s--s-0088010
f20100000sn-s-0073010
f20100000sn-s-0077010
f20100000sn-s-0079010
f20710000s--s-0010010
f10100000s--i-0005
f10100000s--i-0008
f10160000s--s-0105
f11230000s--s-0105
f20880000sn-s-0010010
f10940000sn-s-0010
f11440000sn-s-0010
f11400000sn-s-0010
f10920000sn-s-0010
f10930000sn-s-0010
f10090000sn-s-0010
f10910000sn-s-0010
f11420000sn-s-0010
f10950000sn-s-0010
f10770000s--i-0031
f20770000s--s-0010010
f11160000s--s-0010
f21160000s--i-0119010
f11150000s--s-0010
f11150000s--s-0016
f11150000s--s-0123
f21150000s--i-0119010
f21150000s--i-0119016
f21150000s--i-0119123
f00770000s--s-0
f30100000s--i-0010010010
f21030000s--i-0103008
f10880000s--i-0088
f10310000s--i-0031
f10350000s--i-0035
f10390000s--i-0039
f10880000s--i-0088
f20880000s--i-0088008
f11010000snrs-0010
f21010000snrs-0119010
f21150000s--i-0115010
f21150000s--i-0115049
f21150000s--i-0115043
f20100000s--s-0010116
f20160000s--s-0016116
f21230000s--s-0123116
f30100000s--i-0119010116
f30100000s--s-0010116010
f30160000s--i-0119016116
f30160000s--s-0016116010
f31230000s--i-0119123116
f31230000s--s-0123116010
f40100000s--i-0119010116010
f40160000s--i-0119016116010
f41230000s--i-0119123116010
f20490000sn-i-0121010
f21010000s-ri-0011010
f21010000s-rs-0010010
f20300000s--i-0115116
f30300000s--i-0061115116
f30300000s--i-0115116008
f40300000s--i-0061115116008
f20300000s--i-0115116
f30300000s--i-0061115116
f30300000s--i-0115116008
f40300000s--i-0061115116008
f21160000s--v-0116010
f31160000s--i-0116116116
f11010000s-rv-0010
f21010000s-rv-0010010
f11010000s-ri-0011
f11010000s-rs-0010
f01480000s--i-0
f11480000s--i-0130
f11481300s--i-0131
f21160000s--i-0116116
f31160000s--i-0116116008
f21300000---i-0073073
f31300000---i-0073073010
f20310000s--i-0073073
f01490000s--i-0
f11490000s--i-0132
f11491320s--i-0133
f21320000---i-0077077
f31320000---i-0077077010
f20310000s--i-0077077
f10490000s--i-0115
f00050000s--s-0
f00050000sn-s-0
f01110000s--s-0
f10050000s-ri-0111
f10050000s--i-0111
f10050000s--i-0111
f10100000sn-v-0005
f20010000s--i-0005111
f10100000s--i-0010
f11010000s-ri-0115
f11050000snri-0103
f11250000s-ri-0152
f10100000s--i-0010
f11050000sn-i-0125
f11050000sn-i-0152
f10010000s--i-0125
f10010000s--i-0152
f10010000s--i-0125
f10010000s--i-0152
a10310000-n-in0030
a10310000-n-in0031
a10880000-n-in0005
a10880000-n-in0006
a10880000-n-in0008
a10880000-n-in0088
a10310000-n-in0030
a10310000-n-in0031
a10880000-n-in0005
a10880000-n-in0006
a10880000-n-in0008
a10880000-n-in0088
f30860000s--i-0086008001
f10700000s--i-0004
f30700000s--i-0070008001
a10310000-n-in0030
a10310000-n-in0031
a10880000-n-in0005
a10880000-n-in0006
a10880000-n-in0008
a10880000-n-in0088
f00100000s--s-0
f11160000s--s-0010
f21160000s--i-0119010
f10310000s--i-0024
f20080000s--i-0157158
f40080000s--i-0031031031008
f40080000s--i-0088088088008
f10130000s--i-0156
f10170000s--s-0010
f10010000s--s-0010
f10010000s--i-0010
f10010000s--i-0010
a10170000-n-in0017
f10170000s--i-0010
f20010000s--i-0010017
f20010000s--i-0017010
f20180000s--i-0010017
f30180000s--i-0010017049
f20010000s--i-0010017
f30010000s--i-0010017049
)facts";

}  // namespace facts

}  // namespace alphaswarm::catalog
