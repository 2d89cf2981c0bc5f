/** Fields and values that do not go together: 400-356, "add" without user management, other kinds' fields, `reissue`. */
export const PATTERNS = `
operated no-aladin       | "deliveryCode": "XXXX" | aladinOperated | ALADIN 操作済み（10）の MNP 転入は、この契約の設定では受け付けられません（400-356）。「操作していない」（20）にしてください | This contract is not set to take a number transfer (MNP) as operated in ALADIN (10): 400-356. Choose not operated (20)
operatedOfUser no-aladin | "deliveryCode": ""     | aladinOperated | ALADIN 操作済み（10）の MNP 転入は、この契約の設定では受け付けられません（400-356）。「操作していない」（20）にしてください
person                   | "aladinOperated": "10", "shipDate": "20261122" | aladinOperated | ALADIN 操作済み（10）の MNP 転入は、この契約の設定では受け付けられません（400-356）。「操作していない」（20）にしてください
corporation              | "aladinOperated": "10", "shipDate": "20261122" | aladinOperated | ALADIN 操作済み（10）の MNP 転入は、この契約の設定では受け付けられません（400-356）。「操作していない」（20）にしてください | This contract is not set to take a number transfer (MNP) as operated in ALADIN (10): 400-356. Choose not operated (20)
reissue                  | "aladinOperated": "10", "shipDate": "20261122" | aladinOperated | ALADIN 操作済み（10）の再発行はできません（400-356）。「操作していない」（20）にしてください | A reissue cannot be sent as operated in ALADIN (10): 400-356. Choose not operated (20)
reissue aladin           | "aladinOperated": "10", "shipDate": "20261122" | aladinOperated | ALADIN 操作済み（10）の再発行はできません（400-356）。「操作していない」（20）にしてください
reissue aladin           | "aladinOperated": "10", "shipDate": "20261122", "reissue": null | aladinOperated | ALADIN 操作済み（10）の再発行はできません（400-356）。「操作していない」（20）にしてください

new                      | "createType": "add" | createType | 「既存に追加」（add）は、ユーザ管理サービスを使う契約だけで選べます。「新規作成」（new）にしてください | Adding to an existing account (add) needs the User Management Service. Choose new
planless                 | "createType": "add" | createType | 「既存に追加」（add）は、ユーザ管理サービスを使う契約だけで選べます。「新規作成」（new）にしてください
operated                 | "createType": "add" | createType | 「既存に追加」（add）は、ユーザ管理サービスを使う契約だけで選べます。「新規作成」（new）にしてください
corporation              | "createType": "add" | createType | 「既存に追加」（add）は、ユーザ管理サービスを使う契約だけで選べます。「新規作成」（new）にしてください
person no-users          | "createType": "add" | createType | 「既存に追加」（add）は、ユーザ管理サービスを使う契約だけで選べます。「新規作成」（new）にしてください
reissue                  | "createType": "add" | createType | 「既存に追加」（add）は、ユーザ管理サービスを使う契約だけで選べます。「新規作成」（new）にしてください

new         | "mnp.reserveNumber": "1101201234"  | mnp.reserveNumber    | この申込みでは送らない項目です。空にしてください | This is not sent with this kind of request: leave it empty
new         | "mnp.lastnameKanji": "山田"        | mnp.lastnameKanji    | この申込みでは送らない項目です。空にしてください
new         | "mnp.firstnameKanji": "太郎"       | mnp.firstnameKanji   | この申込みでは送らない項目です。空にしてください
new         | "mnp.lastnameZenKana": "ヤマダ"    | mnp.lastnameZenKana  | この申込みでは送らない項目です。空にしてください
planless    | "mnp.firstnameZenKana": "タロウ"   | mnp.firstnameZenKana | この申込みでは送らない項目です。空にしてください
planless    | "mnp.gender": "M"                  | mnp.gender           | この申込みでは送らない項目です。空にしてください
planless    | "mnp.birthday": "19900101"         | mnp.birthday         | この申込みでは送らない項目です。空にしてください
reissue     | "mnp.reserveNumber": "1101201234"  | mnp.reserveNumber    | この申込みでは送らない項目です。空にしてください
reissue     | "mnp.lastnameKanji": "山田"        | mnp.lastnameKanji    | この申込みでは送らない項目です。空にしてください
reissue     | "mnp.birthday": "19900101"         | mnp.birthday         | この申込みでは送らない項目です。空にしてください | This is not sent with this kind of request: leave it empty
new         | "reissue.oldProductNumber": "CD0009999999004"        | reissue.oldProductNumber | この申込みでは送らない項目です。空にしてください | This is not sent with this kind of request: leave it empty
planless    | "reissue.oldEid": "89049032123451234512345678901235" | reissue.oldEid           | この申込みでは送らない項目です。空にしてください
person      | "reissue.oldEid": "89049032123451234512345678901235" | reissue.oldEid           | この申込みでは送らない項目です。空にしてください
corporation | "reissue.oldProductNumber": "CD0009999999004"        | reissue.oldProductNumber | この申込みでは送らない項目です。空にしてください
operated    | "reissue.oldProductNumber": "CD0009999999004"        | reissue.oldProductNumber | この申込みでは送らない項目です。空にしてください

reissue     | "reissue.oldEid": "89049032123451234512345678901235" | reissue.oldEid | 再発行前の製造番号と eSIM 識別番号は、どちらか一方だけにしてください | Give the old product number or the old EID, not both
reissue     | "reissue.oldEid": "89049032123451234512345678901235", "aladinOperated": "20" | reissue.oldEid | 再発行前の製造番号と eSIM 識別番号は、どちらか一方だけにしてください
reissue     | "reissue.oldProductNumber": "", "reissue.oldEid": "11112222333344445555666677778888" | reissue.oldEid | 新しい eSIM 識別番号（eid）と同じです。再発行前の eSIM の番号を入力してください | This is the new EID (eid). Give the EID of the eSIM before the reissue

new         | "authKey": "XXXXXXXXXXXXXXXXXXXXXXXXXXXXX" | -       | 使わない項目です | This is not used
new         | "comment": "x"                             | -       | 使わない項目です | This is not used
person      | "mnp.name": "山田太郎"                     | mnp     | 使わない項目です
reissue     | "reissue.oldIccid": "8981100000000000000"  | reissue | 使わない項目です
`;
