/** What the document requires and is not there, case by case (column "Required", parameters 1 to 25). */
export const MISSING = `
new            | "eid": ""                 | eid                    | 入力してください | Enter a value
planless       | "eid": null               | eid                    | 入力してください | Enter a value
operatedOfUser | "eid": ""                 | eid                    | 入力してください
person         | "eid": ""                 | eid                    | 入力してください
corporation    | "eid": ""                 | eid                    | 入力してください
reissue        | "eid": ""                 | eid                    | 入力してください

new            | "addKind": ""             | addKind                | 選んでください   | Choose one
person         | "addKind": null           | addKind                | 選んでください
reissue        | "addKind": ""             | addKind                | 選んでください

new            | "simKind": ""             | simKind                | 選んでください   | Choose one
planless       | "simKind": ""             | simKind                | 選んでください
person         | "simKind": ""             | simKind                | 選んでください
operated       | "simKind": ""             | simKind                | 選んでください
new            | "simKind": "", "aladinOperated": "20" | simKind    | 選んでください
new            | "simKind": "", "aladinOperated": "10", "account": "08011112222", "repAccount": "08000001111", "shipDate": "20261122" | simKind | 選んでください

new            | "aladinOperated": "10", "repAccount": "08000001111", "shipDate": "20261122" | account    | 入力してください | Enter a value
planless       | "aladinOperated": "10", "shipDate": "20261122"                              | account    | 入力してください
operated       | "account": ""             | account                | 入力してください
operatedOfUser | "account": ""             | account                | 入力してください
person         | "account": ""             | account                | 入力してください
person         | "account": "", "aladinOperated": "20" | account    | 入力してください
corporation    | "account": ""             | account                | 入力してください
reissue        | "account": ""             | account                | 入力してください | Enter a value
reissue        | "account": "", "reissue.oldProductNumber": "", "reissue.oldEid": "89049032123451234512345678901235" | account | 入力してください

new            | "aladinOperated": "10", "account": "08011112222", "shipDate": "20261122" | repAccount | 入力してください | Enter a value
planless       | "aladinOperated": "10", "account": "08011112222", "shipDate": "20261122", "repAccount": "" | repAccount | 入力してください

new            | "aladinOperated": "10", "account": "08011112222", "repAccount": "08000001111" | shipDate | 入力してください | Enter a value
operated       | "shipDate": ""            | shipDate               | 入力してください
operatedOfUser | "shipDate": null          | shipDate               | 入力してください

new            | "createType": ""          | createType             | 選んでください   | Choose one
planless       | "planCode": "100K_PLAN"   | createType             | 選んでください | Choose one
operated       | "createType": ""          | createType             | 選んでください
corporation    | "createType": ""          | createType             | 選んでください
person         | "createType": ""          | createType             | 選んでください
new users      | "createType": "", "masterAccount": "a@test.ne.jp" | createType | 選んでください

person         | "masterAccount": ""       | masterAccount          | 入力してください | Enter a value
person         | "masterAccount": "", "createType": "add" | masterAccount | 入力してください
operatedOfUser | "masterAccount": ""       | masterAccount          | 入力してください
new users      | "masterPassword": "testPass" | masterAccount       | 入力してください
planless users | "planCode": "100K_PLAN", "createType": "add" | masterAccount | 入力してください
corporation users | "masterPassword": "testPass" | masterAccount    | 入力してください

person         | "masterPassword": ""      | masterPassword         | 入力してください | Enter a value
operatedOfUser | "masterPassword": ""      | masterPassword         | 入力してください
operated users | "masterAccount": "a@test.ne.jp" | masterPassword  | 入力してください
new users      | "masterAccount": "a@test.ne.jp" | masterPassword  | 入力してください
corporation users | "masterAccount": "a@test.ne.jp" | masterPassword | 入力してください

person         | "mnp.reserveNumber": ""   | mnp.reserveNumber      | 入力してください | Enter a value
corporation    | "mnp.reserveNumber": ""   | mnp.reserveNumber      | 入力してください
person         | "mnp.lastnameKanji": ""   | mnp.lastnameKanji      | 入力してください | Enter a value
corporation    | "mnp.lastnameKanji": ""   | mnp.lastnameKanji      | 入力してください
person         | "mnp.firstnameKanji": ""  | mnp.firstnameKanji     | 入力してください | Enter a value
person         | "mnp.firstnameKanji": "", "mnp.gender": "W" | mnp.firstnameKanji | 入力してください
person         | "mnp.lastnameZenKana": "" | mnp.lastnameZenKana    | 入力してください | Enter a value
corporation    | "mnp.lastnameZenKana": null | mnp.lastnameZenKana  | 入力してください
person         | "mnp.firstnameZenKana": "" | mnp.firstnameZenKana  | 入力してください | Enter a value
person         | "mnp.firstnameZenKana": "", "mnp.gender": "W" | mnp.firstnameZenKana | 入力してください
person         | "mnp.gender": ""          | mnp.gender             | 選んでください   | Choose one
person         | "mnp.birthday": ""        | mnp.birthday           | 入力してください | Enter a value
person         | "mnp.birthday": "", "mnp.gender": "W" | mnp.birthday | 入力してください
person         | "mnp.reserveNumber": "", "aladinOperated": "20" | mnp.reserveNumber | 入力してください

operated       | "mnp.lastnameKanji": "山田商店", "mnp.lastnameZenKana": "ヤマダ", "mnp.gender": "C" | mnp.reserveNumber | 入力してください
operated       | "mnp.reserveNumber": "1101201234", "mnp.lastnameZenKana": "ヤマダ", "mnp.gender": "C" | mnp.lastnameKanji | 入力してください
operated       | "mnp.reserveNumber": "1101201234", "mnp.lastnameKanji": "山田商店", "mnp.gender": "C" | mnp.lastnameZenKana | 入力してください
person aladin  | "aladinOperated": "10", "shipDate": "20261122", "mnp.gender": "" | mnp.gender | 選んでください
person aladin  | "aladinOperated": "10", "shipDate": "20261122", "mnp.birthday": "" | mnp.birthday | 入力してください

reissue        | "reissue.oldProductNumber": "" | reissue.oldProductNumber | 再発行前の製造番号か eSIM 識別番号のどちらか一方を入力してください | Give either the old product number or the old EID
reissue        | "reissue": null, "aladinOperated": "20" | reissue.oldProductNumber | 再発行前の製造番号か eSIM 識別番号のどちらか一方を入力してください
reissue users  | "reissue": null                | reissue.oldProductNumber | 再発行前の製造番号か eSIM 識別番号のどちらか一方を入力してください
`;
