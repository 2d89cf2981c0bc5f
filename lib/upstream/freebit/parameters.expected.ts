/** The document's table "JSON Parameters", its columns No, Parameter, Level, Type, Min and Max, word for word. */
export const DOCUMENT_TABLE = `
1  | authKey                  | 1 | Alphanumeric           | -  | -
2  | aladinOperated           | 1 | Half-width numeric     | 2  | 2
3  | masterAccount            | 1 | Alphanumeric + symbols | 1  | 64
4  | masterPassword           | 1 | Alphanumeric + symbols | 1  | 256
5  | createType               | 1 | Half-width alpha       | 3  | 3
6  | eid                      | 1 | Half-width numeric     | 32 | 32
7  | account                  | 1 | Half-width numeric     | 11 | 14
8  | simKind                  | 1 | Alphanumeric           | 2  | 2
9  | contractLine             | 1 | Alphanumeric           | 2  | 2
10 | repAccount               | 1 | Half-width numeric     | 11 | 14
11 | addKind                  | 1 | Half-width alpha       | 1  | 1
12 | reissue                  | 1 | Object                 | -  | -
13 | reissue.oldProductNumber | 2 | Alphanumeric           | 15 | 15
14 | reissue.oldEid           | 2 | Half-width numeric     | 32 | 32
15 | mnp                      | 1 | Object                 | -  | -
16 | mnp.reserveNumber        | 2 | Half-width numeric     | 10 | 10
17 | mnp.lastnameKanji        | 2 | Full-width characters  | 1  | 50
18 | mnp.firstnameKanji       | 2 | Full-width characters  | *  | *
19 | mnp.lastnameZenKana      | 2 | Full-width katakana    | 1  | 50
20 | mnp.firstnameZenKana     | 2 | Full-width katakana    | *  | *
21 | mnp.gender               | 2 | Half-width alpha       | 1  | 1
22 | mnp.birthday             | 2 | Half-width numeric     | 8  | 8
23 | shipDate                 | 1 | Half-width numeric     | 8  | 8
24 | planCode                 | 1 | Alphanumeric + symbols | 1  | 32
25 | deliveryCode             | 1 | Alphanumeric           | 1  | 10
`;

/**
 * The document's columns "Required" and "Description", written out case by case. A line holds for the cases that match
 * all of its columns (`*`: any; `a/b`: either; `none`: not chosen or absent); each case of a parameter has one line.
 */
export const DOCUMENT_NEEDS = `
parameter                | aladin  | kind | plan | create   | gender   | of           | users | mnp   | need

authKey                  | *       | *    | *    | *        | *        | *            | *     | *     | required
aladinOperated           | *       | *    | *    | *        | *        | *            | *     | *     | optional

masterAccount            | *       | N/M  | with | *        | *        | *            | used  | *     | required
masterAccount            | *       | N/M  | with | *        | *        | *            | not   | *     | idle
masterAccount            | *       | N/M  | none | *        | *        | *            | *     | *     | idle
masterAccount            | *       | R    | *    | *        | *        | *            | *     | *     | idle

masterPassword           | *       | N/M  | with | new      | *        | *            | used  | *     | required
masterPassword           | *       | N/M  | with | add/none | *        | *            | used  | *     | optional
masterPassword           | *       | N/M  | with | *        | *        | *            | not   | *     | idle
masterPassword           | *       | N/M  | none | *        | *        | *            | *     | *     | idle
masterPassword           | *       | R    | *    | *        | *        | *            | *     | *     | idle

createType               | *       | N/M  | with | *        | *        | *            | *     | *     | required
createType               | *       | N/M  | none | *        | *        | *            | *     | *     | idle
createType               | *       | R    | *    | *        | *        | *            | *     | *     | idle

eid                      | *       | *    | *    | *        | *        | *            | *     | *     | required

account                  | 20/none | N    | *    | *        | *        | *            | *     | *     | idle
account                  | 10      | N    | *    | *        | *        | *            | *     | *     | required
account                  | *       | M/R  | *    | *        | *        | *            | *     | *     | required

simKind                  | *       | N/M  | *    | *        | *        | *            | *     | *     | required
simKind                  | *       | R    | *    | *        | *        | *            | *     | *     | idle

contractLine             | 20/none | N/M  | *    | *        | *        | *            | *     | *     | optional
contractLine             | 10      | N/M  | *    | *        | *        | *            | *     | *     | idle
contractLine             | *       | R    | *    | *        | *        | *            | *     | *     | idle

repAccount               | 10      | N    | *    | *        | *        | *            | *     | *     | required
repAccount               | 20/none | N    | *    | *        | *        | *            | *     | *     | optional
repAccount               | *       | M    | *    | *        | *        | *            | *     | *     | optional
repAccount               | *       | R    | *    | *        | *        | *            | *     | *     | idle

addKind                  | *       | *    | *    | *        | *        | *            | *     | *     | required

reissue                  | 20/none | R    | *    | *        | *        | *            | *     | *     | required
reissue                  | 10      | R    | *    | *        | *        | *            | *     | *     | idle
reissue                  | *       | N/M  | *    | *        | *        | *            | *     | *     | never

reissue.oldProductNumber | *       | N/M  | *    | *        | *        | *            | *     | *     | never
reissue.oldProductNumber | *       | R    | *    | *        | *        | esim         | *     | *     | never
reissue.oldProductNumber | 20/none | R    | *    | *        | *        | product      | *     | *     | required
reissue.oldProductNumber | 20/none | R    | *    | *        | *        | none         | *     | *     | optional
reissue.oldProductNumber | 10      | R    | *    | *        | *        | product/none | *     | *     | idle

reissue.oldEid           | *       | N/M  | *    | *        | *        | *            | *     | *     | never
reissue.oldEid           | *       | R    | *    | *        | *        | product      | *     | *     | never
reissue.oldEid           | 20/none | R    | *    | *        | *        | esim         | *     | *     | required
reissue.oldEid           | 20/none | R    | *    | *        | *        | none         | *     | *     | optional
reissue.oldEid           | 10      | R    | *    | *        | *        | esim/none    | *     | *     | idle

mnp                      | 20/none | M    | *    | *        | *        | *            | *     | *     | required
mnp                      | 10      | M    | *    | *        | *        | *            | *     | *     | idle
mnp                      | *       | N/R  | *    | *        | *        | *            | *     | *     | never

mnp.reserveNumber        | 20/none | M    | *    | *        | *        | *            | *     | *     | required
mnp.reserveNumber        | 10      | M    | *    | *        | *        | *            | *     | given | required
mnp.reserveNumber        | 10      | M    | *    | *        | *        | *            | *     | none  | idle
mnp.reserveNumber        | *       | N/R  | *    | *        | *        | *            | *     | *     | never

mnp.lastnameKanji        | 20/none | M    | *    | *        | *        | *            | *     | *     | required
mnp.lastnameKanji        | 10      | M    | *    | *        | *        | *            | *     | given | required
mnp.lastnameKanji        | 10      | M    | *    | *        | *        | *            | *     | none  | idle
mnp.lastnameKanji        | *       | N/R  | *    | *        | *        | *            | *     | *     | never

mnp.firstnameKanji       | 20/none | M    | *    | *        | M/W/none | *            | *     | *     | required
mnp.firstnameKanji       | 20/none | M    | *    | *        | C        | *            | *     | *     | idle
mnp.firstnameKanji       | 10      | M    | *    | *        | M/W/none | *            | *     | given | required
mnp.firstnameKanji       | 10      | M    | *    | *        | C        | *            | *     | given | idle
mnp.firstnameKanji       | 10      | M    | *    | *        | *        | *            | *     | none  | idle
mnp.firstnameKanji       | *       | N/R  | *    | *        | *        | *            | *     | *     | never

mnp.lastnameZenKana      | 20/none | M    | *    | *        | *        | *            | *     | *     | required
mnp.lastnameZenKana      | 10      | M    | *    | *        | *        | *            | *     | given | required
mnp.lastnameZenKana      | 10      | M    | *    | *        | *        | *            | *     | none  | idle
mnp.lastnameZenKana      | *       | N/R  | *    | *        | *        | *            | *     | *     | never

mnp.firstnameZenKana     | 20/none | M    | *    | *        | M/W/none | *            | *     | *     | required
mnp.firstnameZenKana     | 20/none | M    | *    | *        | C        | *            | *     | *     | idle
mnp.firstnameZenKana     | 10      | M    | *    | *        | M/W/none | *            | *     | given | required
mnp.firstnameZenKana     | 10      | M    | *    | *        | C        | *            | *     | given | idle
mnp.firstnameZenKana     | 10      | M    | *    | *        | *        | *            | *     | none  | idle
mnp.firstnameZenKana     | *       | N/R  | *    | *        | *        | *            | *     | *     | never

mnp.gender               | 20/none | M    | *    | *        | *        | *            | *     | *     | required
mnp.gender               | 10      | M    | *    | *        | *        | *            | *     | given | required
mnp.gender               | 10      | M    | *    | *        | *        | *            | *     | none  | idle
mnp.gender               | *       | N/R  | *    | *        | *        | *            | *     | *     | never

mnp.birthday             | 20/none | M    | *    | *        | M/W/none | *            | *     | *     | required
mnp.birthday             | 20/none | M    | *    | *        | C        | *            | *     | *     | idle
mnp.birthday             | 10      | M    | *    | *        | M/W/none | *            | *     | given | required
mnp.birthday             | 10      | M    | *    | *        | C        | *            | *     | given | idle
mnp.birthday             | 10      | M    | *    | *        | *        | *            | *     | none  | idle
mnp.birthday             | *       | N/R  | *    | *        | *        | *            | *     | *     | never

shipDate                 | 10      | *    | *    | *        | *        | *            | *     | *     | required
shipDate                 | 20/none | *    | *    | *        | *        | *            | *     | *     | optional

planCode                 | *       | N/M  | *    | *        | *        | *            | *     | *     | optional
planCode                 | *       | R    | *    | *        | *        | *            | *     | *     | idle

deliveryCode             | *       | *    | *    | *        | *        | *            | *     | *     | optional
`;
