/** Values outside a parameter's list, characters outside its type, lengths outside its range (columns Type, Min, Max). */
export const FORMATS = String.raw`
new         | "aladinOperated": "30"  | aladinOperated | 選べる値ではありません | This value cannot be chosen
new         | "aladinOperated": "1"   | aladinOperated | 選べる値ではありません
new         | "aladinOperated": "１０" | aladinOperated | 選べる値ではありません
new         | "aladinOperated": " "   | aladinOperated | 選べる値ではありません
new         | "createType": "del"     | createType     | 選べる値ではありません
new         | "createType": "NEW"     | createType     | 選べる値ではありません
person      | "createType": "newer"   | createType     | 選べる値ではありません
new         | "simKind": "E1"         | simKind        | 選べる値ではありません | This value cannot be chosen
person      | "simKind": "e0"         | simKind        | 選べる値ではありません
planless    | "simKind": "E"          | simKind        | 選べる値ではありません
new         | "contractLine": "3G"    | contractLine   | 選べる値ではありません
person      | "contractLine": "5g"    | contractLine   | 選べる値ではありません
operated    | "contractLine": "LTE"   | contractLine   | 選べる値ではありません
new         | "addKind": "X"          | addKind        | 選べる値ではありません | This value cannot be chosen
new         | "addKind": "n"          | addKind        | 選べる値ではありません
person      | "addKind": "MNP"        | addKind        | 選べる値ではありません
person      | "mnp.gender": "F"       | mnp.gender     | 選べる値ではありません
person      | "mnp.gender": "m"       | mnp.gender     | 選べる値ではありません

new         | "eid": "1111222233334444555566667777888"   | eid | 32 桁で入力してください（今 31 桁） | 32 characters are needed (31 now)
reissue     | "eid": "111122223333444455556666777788889" | eid | 32 桁で入力してください（今 33 桁）
new         | "eid": "1111222233334444555566667777888A"  | eid | 半角数字だけで入力してください | Half-width digits only
person      | "eid": "1111 2222 3333 4444 5555 6666 77"  | eid | 半角数字だけで入力してください
person      | "eid": "１１１１２２２２３３３３４４４４５５５５６６６６７７７７８８８８" | eid | 半角数字だけで入力してください
new         | "eid": "     "                             | eid | 半角数字だけで入力してください
new         | "eid": "8981100012345678901"               | eid | ICCID（SIM カードの番号）のようです（19 桁）。32 桁の EID を入力してください | This looks like an ICCID, the number of a SIM card (19 digits): enter the EID, which has 32 digits
person      | "eid": "8981 1000 1234 5678 901F"          | eid | 半角数字だけで入力してください
person      | "eid": "8981-1000-1234-5678-9012"          | eid | ICCID（SIM カードの番号）のようです（20 桁）。32 桁の EID を入力してください
new         | "eid": "LPA:1$rsp.example.com$ABCD-1234"   | eid | アクティベーションコード（LPA）です。32 桁の EID を入力してください | This is an activation code (LPA): enter the EID, which has 32 digits
reissue     | "eid": "1$rsp.example.com$ABCD-1234"       | eid | アクティベーションコード（LPA）です。32 桁の EID を入力してください
operated    | "account": "0801111222"      | account    | 11 桁から 14 桁で入力してください（今 10 桁） | 11 to 14 characters are needed (10 now)
person      | "account": "080111122223333" | account    | 11 桁から 14 桁で入力してください（今 15 桁） | 11 to 14 characters are needed (15 now)
new         | "account": "0801111222"      | account    | 11 桁から 14 桁で入力してください（今 10 桁）
person      | "account": "080-1111-2222"   | account    | 半角数字だけで入力してください | Half-width digits only
reissue     | "account": "+818011112225"   | account    | 半角数字だけで入力してください
corporation | "account": "０８０１１１１２２２３" | account | 半角数字だけで入力してください
planless    | "repAccount": "0800000111"   | repAccount | 11 桁から 14 桁で入力してください（今 10 桁）
planless    | "repAccount": "020012345678901" | repAccount | 11 桁から 14 桁で入力してください（今 15 桁）
corporation | "repAccount": "080 0000 1111"  | repAccount | 半角数字だけで入力してください
corporation | "repAccount": " "              | repAccount | 半角数字だけで入力してください | Half-width digits only

person      | "masterAccount": ["a", 65]              | masterAccount  | 64 文字以内で入力してください（今 65 文字） | Enter at most 64 characters (65 now)
person      | "masterAccount": "test account@test.ne.jp" | masterAccount | 半角の英数字と記号だけで入力してください（空白は使えません） | Half-width letters, digits and symbols only, without spaces
person      | "masterAccount": "ｔｅｓｔ"             | masterAccount  | 半角の英数字と記号だけで入力してください（空白は使えません）
new         | "masterAccount": "テスト"               | masterAccount  | 半角の英数字と記号だけで入力してください（空白は使えません）
person      | "masterPassword": ["p", 257]            | masterPassword | 256 文字以内で入力してください（今 257 文字） | Enter at most 256 characters (257 now)
person      | "masterPassword": "test Pass"           | masterPassword | 半角の英数字と記号だけで入力してください（空白は使えません）
operatedOfUser | "masterPassword": "testPass\t"       | masterPassword | 半角の英数字と記号だけで入力してください（空白は使えません）
person      | "masterPassword": "秘密"                | masterPassword | 半角の英数字と記号だけで入力してください（空白は使えません）
new         | "planCode": ["A", 33]                   | planCode       | 32 文字以内で入力してください（今 33 文字） | Enter at most 32 characters (33 now)
new         | "planCode": "100K PLAN"                 | planCode       | 半角の英数字と記号だけで入力してください（空白は使えません）
person      | "planCode": "１００Ｋ"                  | planCode       | 半角の英数字と記号だけで入力してください（空白は使えません）
new         | "deliveryCode": "ABCDE12345F"           | deliveryCode   | 10 文字以内で入力してください（今 11 文字） | Enter at most 10 characters (11 now)
planless    | "deliveryCode": "AB-1"                  | deliveryCode   | 半角英数字だけで入力してください | Half-width letters and digits only
reissue     | "deliveryCode": "配送"                  | deliveryCode   | 半角英数字だけで入力してください
reissue     | "deliveryCode": "\u3000"                | deliveryCode   | 半角英数字だけで入力してください

person      | "mnp.reserveNumber": "110120123"    | mnp.reserveNumber | 10 桁で入力してください（今 9 桁） | 10 characters are needed (9 now)
corporation | "mnp.reserveNumber": "11012012345"  | mnp.reserveNumber | 10 桁で入力してください（今 11 桁）
person      | "mnp.reserveNumber": "11-012-0123"  | mnp.reserveNumber | 半角数字だけで入力してください
corporation | "mnp.reserveNumber": "11O1201234"   | mnp.reserveNumber | 半角数字だけで入力してください

reissue | "reissue.oldProductNumber": "CD000999999900"   | reissue.oldProductNumber | 15 桁で入力してください（今 14 桁） | 15 characters are needed (14 now)
reissue | "reissue.oldProductNumber": "CD00099999990044" | reissue.oldProductNumber | 15 桁で入力してください（今 16 桁）
reissue | "reissue.oldProductNumber": "cd0009999999004"  | reissue.oldProductNumber | 製造番号は英大文字 2 桁と数字 13 桁です（例 AX0000000000000） | A product number is two capital letters and 13 digits (AX0000000000000)
reissue | "reissue.oldProductNumber": "CDE009999999004"  | reissue.oldProductNumber | 製造番号は英大文字 2 桁と数字 13 桁です（例 AX0000000000000）
reissue | "reissue.oldProductNumber": "000009999999004"  | reissue.oldProductNumber | 製造番号は英大文字 2 桁と数字 13 桁です（例 AX0000000000000）
reissue | "reissue.oldProductNumber": "CD-009999999004"  | reissue.oldProductNumber | 半角英数字だけで入力してください | Half-width letters and digits only
reissue | "reissue.oldProductNumber": "ＣＤ0009999999004" | reissue.oldProductNumber | 半角英数字だけで入力してください
reissue | "reissue.oldProductNumber": "", "reissue.oldEid": "8904903212345123451234567890123"   | reissue.oldEid | 32 桁で入力してください（今 31 桁）
reissue | "reissue.oldProductNumber": "", "reissue.oldEid": "890490321234512345123456789012355" | reissue.oldEid | 32 桁で入力してください（今 33 桁）
reissue | "reissue.oldProductNumber": "", "reissue.oldEid": "8981100012345678901" | reissue.oldEid | ICCID（SIM カードの番号）のようです（19 桁）。32 桁の EID を入力してください
reissue | "reissue.oldProductNumber": "", "reissue.oldEid": "lpa:1$rsp.example.com$X" | reissue.oldEid | アクティベーションコード（LPA）です。32 桁の EID を入力してください
reissue | "reissue.oldProductNumber": "", "reissue.oldEid": "EID89049032123451234512345678901" | reissue.oldEid | 半角数字だけで入力してください
`;
