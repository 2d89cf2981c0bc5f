/** shipDate (23): a real day, not after today in Japan. birthday (22): a real day, not in the future, not before 1900. */
export const DATES = `
operated       | "shipDate": "2017301"    | shipDate | 「2017301」は日付として読めません。日付を入力し直してください | “2017301” cannot be read as a date: enter it again
operated       | "shipDate": "201703011"  | shipDate | 「201703011」は日付として読めません。日付を入力し直してください
operated       | "shipDate": "2017-03-01" | shipDate | 「2017-03-01」は日付として読めません。日付を入力し直してください | “2017-03-01” cannot be read as a date: enter it again
operated       | "shipDate": "２０１７０３０１" | shipDate | 「２０１７０３０１」は日付として読めません。日付を入力し直してください
operated       | "shipDate": "20260230"   | shipDate | 「20260230」は日付として読めません。日付を入力し直してください | “20260230” cannot be read as a date: enter it again
operatedOfUser | "shipDate": "20260431"   | shipDate | 「20260431」は日付として読めません。日付を入力し直してください
operatedOfUser | "shipDate": "20230229"   | shipDate | 「20230229」は日付として読めません。日付を入力し直してください
operatedOfUser | "shipDate": "20261301"   | shipDate | 「20261301」は日付として読めません。日付を入力し直してください
new            | "shipDate": "20260100"   | shipDate | 「20260100」は日付として読めません。日付を入力し直してください
new            | "shipDate": "20260010"   | shipDate | 「20260010」は日付として読めません。日付を入力し直してください
operated       | "shipDate": "20261123"   | shipDate | 出荷日に未来の日付は使えません（日本時間の今日まで） | The ship date cannot be in the future (today in Japan at the latest)
new            | "shipDate": "20261123"   | shipDate | 出荷日に未来の日付は使えません（日本時間の今日まで）
person         | "shipDate": "99991231"   | shipDate | 出荷日に未来の日付は使えません（日本時間の今日まで）
operated at=2026-11-22T00:00:30+09:00       | "shipDate": "20261123" | shipDate | 出荷日に未来の日付は使えません（日本時間の今日まで）
operated at=2026-11-21T23:59:59+09:00       | "shipDate": "20261122" | shipDate | 出荷日に未来の日付は使えません（日本時間の今日まで） | The ship date cannot be in the future (today in Japan at the latest)
operatedOfUser at=2026-12-31T14:59:59Z      | "shipDate": "20270101" | shipDate | 出荷日に未来の日付は使えません（日本時間の今日まで）
operatedOfUser at=2026-12-31T15:00:00Z      | "shipDate": "20270102" | shipDate | 出荷日に未来の日付は使えません（日本時間の今日まで）

person | "mnp.birthday": "1990011"   | mnp.birthday | 8 桁で入力してください（今 7 桁）
person | "mnp.birthday": "199001011" | mnp.birthday | 8 桁で入力してください（今 9 桁）
person | "mnp.birthday": "1990/1/1"  | mnp.birthday | 半角数字だけで入力してください
person | "mnp.birthday": "H020101"   | mnp.birthday | 半角数字だけで入力してください
person | "mnp.birthday": "19900230"  | mnp.birthday | この日付はありません | There is no such day
person | "mnp.birthday": "19000229"  | mnp.birthday | この日付はありません
person | "mnp.birthday": "19901301"  | mnp.birthday | この日付はありません
corporation | "mnp.birthday": "19900431" | mnp.birthday | この日付はありません
person | "mnp.birthday": "20261123"  | mnp.birthday | 生年月日が未来の日付です | The date of birth is in the future
person at=2026-11-21T14:59:59Z | "mnp.birthday": "20261122" | mnp.birthday | 生年月日が未来の日付です
person | "mnp.birthday": "18991231"  | mnp.birthday | 生年月日が 1900 年より前です | The date of birth is before 1900
`;
