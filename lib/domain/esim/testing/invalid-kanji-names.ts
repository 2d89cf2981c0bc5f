/** Character Rules, Kanji Fields: what each of the two fields refuses, of persons and of corporations, and where. */
export const KANJI_NAMES = String.raw`
person      | "mnp.lastnameKanji": "\u3000山田"        | mnp.lastnameKanji | 1 文字目は空白です。先頭と末尾に空白は使えません。削除してください | Character 1 is a space, which cannot stand at an edge: take it out
person      | "mnp.lastnameKanji": "山田\u3000"        | mnp.lastnameKanji | 3 文字目は空白です。先頭と末尾に空白は使えません。削除してください
person      | "mnp.lastnameKanji": "\u3000"            | mnp.lastnameKanji | 1 文字目は空白です。先頭と末尾に空白は使えません。削除してください
person      | "mnp.lastnameKanji": "山\u3000田"        | mnp.lastnameKanji | 2 文字目は全角の空白です。個人の氏名の中では使えません。姓と名を分けて入力してください | Character 2 is a full-width space, which cannot stand inside a person’s name: enter last and first name apart
person      | "mnp.lastnameKanji": "山田 太郎"         | mnp.lastnameKanji | 3 文字目は半角の空白です。個人の氏名の中では使えません。姓と名を分けて入力してください | Character 3 is a half-width space, which cannot stand inside a person’s name: enter last and first name apart
person      | "mnp.lastnameKanji": "山田 "             | mnp.lastnameKanji | 3 文字目は半角の空白です。削除してください
person      | "mnp.lastnameKanji": "山田\t"            | mnp.lastnameKanji | 3 文字目は使えない空白（U+0009）です。削除してください | Character 3 is a space that cannot be used (U+0009): take it out
person      | "mnp.lastnameKanji": "山\u00a0田"        | mnp.lastnameKanji | 2 文字目は使えない空白（U+00A0）です。個人の氏名の中では使えません。姓と名を分けて入力してください | Character 2 is a space that cannot be used (U+00A0), which cannot stand inside a person’s name: enter last and first name apart
person      | "mnp.lastnameKanji": "山\u200b田"        | mnp.lastnameKanji | 2 文字目に見えない文字（U+200B）があります。削除してください | Character 2 is invisible (U+200B): take it out
person      | "mnp.lastnameKanji": "山田\u0000"        | mnp.lastnameKanji | 3 文字目に見えない文字（U+0000）があります。削除してください
person      | "mnp.lastnameKanji": "葛\udb40\udd00城"  | mnp.lastnameKanji | 2 文字目に見えない文字（U+E0100）があります。削除してください
person      | "mnp.lastnameKanji": "山田A"             | mnp.lastnameKanji | 3 文字目「A」は半角です。「Ａ」に直してください | Character 3, “A”, is half-width: write “Ａ” instead
person      | "mnp.lastnameKanji": "7山田"             | mnp.lastnameKanji | 1 文字目「7」は半角です。「７」に直してください
person      | "mnp.lastnameKanji": "ﾔﾏﾀﾞ"              | mnp.lastnameKanji | 1〜4 文字目「ﾔﾏﾀﾞ」は半角カナです。「ヤマダ」に直してください | Characters 1–4, “ﾔﾏﾀﾞ”, are half-width katakana (半角カナ): write “ヤマダ” instead
person      | "mnp.lastnameKanji": "ヤマﾀﾞ"            | mnp.lastnameKanji | 3〜4 文字目「ﾀﾞ」は半角カナです。「ダ」に直してください
person      | "mnp.lastnameKanji": "山ﾞ"               | mnp.lastnameKanji | 2 文字目「ﾞ」は半角カナです。ほかの文字に直してください | Character 2, “ﾞ”, is half-width katakana (半角カナ): write another one
person      | "mnp.lastnameKanji": "か\u3099"          | mnp.lastnameKanji | 2 文字目は単独の記号（U+3099）です。前の文字と一緒に入力し直してください | Character 2 is a mark by itself (U+3099): type it together with the character before it
person      | "mnp.lastnameKanji": "山\ue000"          | mnp.lastnameKanji | 2 文字目は外字（U+E000）です。キャリアでは使えません。ほかの文字に直してください | Character 2 is a private-use character (外字, U+E000), which the carrier cannot take: write another one
person      | "mnp.lastnameKanji": "𠮷田"              | mnp.lastnameKanji | 1 文字目「𠮷」はキャリアで使えない文字（U+20BB7）です。「吉」に直してください | Character 1, “𠮷” (U+20BB7), is not one that the carrier can take: write “吉” instead
person      | "mnp.lastnameKanji": "田𠮷"              | mnp.lastnameKanji | 2 文字目「𠮷」はキャリアで使えない文字（U+20BB7）です。「吉」に直してください
person      | "mnp.lastnameKanji": "剝山"              | mnp.lastnameKanji | 1 文字目「剝」はキャリアで使えない文字（U+525D）です。「剥」に直してください
person      | "mnp.lastnameKanji": "塡"                | mnp.lastnameKanji | 1 文字目「塡」はキャリアで使えない文字（U+5861）です。「填」に直してください
person      | "mnp.lastnameKanji": "𠮟"                | mnp.lastnameKanji | 1 文字目「𠮟」はキャリアで使えない文字（U+20B9F）です。「叱」に直してください

person      | "mnp.firstnameKanji": "\u3000太郎"       | mnp.firstnameKanji | 1 文字目は空白です。先頭と末尾に空白は使えません。削除してください
person      | "mnp.firstnameKanji": "太郎\u3000\u3000" | mnp.firstnameKanji | 3〜4 文字目は空白です。先頭と末尾に空白は使えません。削除してください
person      | "mnp.firstnameKanji": "太\u3000郎"       | mnp.firstnameKanji | 2 文字目は全角の空白です。個人の氏名の中では使えません。姓と名を分けて入力してください
person      | "mnp.firstnameKanji": "太 郎"            | mnp.firstnameKanji | 2 文字目は半角の空白です。個人の氏名の中では使えません。姓と名を分けて入力してください
person      | "mnp.firstnameKanji": " 太郎"            | mnp.firstnameKanji | 1 文字目は半角の空白です。削除してください | Character 1 is a half-width space: take it out
person      | "mnp.firstnameKanji": "太郎\u2003"       | mnp.firstnameKanji | 3 文字目は使えない空白（U+2003）です。削除してください
person      | "mnp.firstnameKanji": "太\u00ad郎"       | mnp.firstnameKanji | 2 文字目に見えない文字（U+00AD）があります。削除してください
person      | "mnp.firstnameKanji": "\ufeff太郎"       | mnp.firstnameKanji | 1 文字目に見えない文字（U+FEFF）があります。削除してください
person      | "mnp.firstnameKanji": "太郎(1)"          | mnp.firstnameKanji | 3〜5 文字目「(1)」は半角です。「（１）」に直してください
person      | "mnp.firstnameKanji": "太-郎"            | mnp.firstnameKanji | 2 文字目「-」は半角です。「－」に直してください
person      | "mnp.firstnameKanji": "ﾀﾛｳ"              | mnp.firstnameKanji | 1〜3 文字目「ﾀﾛｳ」は半角カナです。「タロウ」に直してください
person      | "mnp.firstnameKanji": "は\u309aる"       | mnp.firstnameKanji | 2 文字目は単独の記号（U+309A）です。前の文字と一緒に入力し直してください
person      | "mnp.firstnameKanji": "太\uf8ff"         | mnp.firstnameKanji | 2 文字目は外字（U+F8FF）です。キャリアでは使えません。ほかの文字に直してください
person      | "mnp.firstnameKanji": "太郎😀"           | mnp.firstnameKanji | 3 文字目「😀」はキャリアで使えない文字（U+1F600）です。ほかの文字に直してください | Character 3, “😀” (U+1F600), is not one that the carrier can take: write another one
person      | "mnp.firstnameKanji": "頰子"             | mnp.firstnameKanji | 1 文字目「頰」はキャリアで使えない文字（U+9830）です。「頬」に直してください
person      | "mnp.firstnameKanji": "太\u301c郎"       | mnp.firstnameKanji | 2 文字目「〜」はキャリアで使えない文字（U+301C）です。「～」に直してください | Character 2, “〜” (U+301C), is not one that the carrier can take: write “～” instead
person      | "mnp.firstnameKanji": "太\u2212郎"       | mnp.firstnameKanji | 2 文字目「−」はキャリアで使えない文字（U+2212）です。「－」に直してください

corporation | "mnp.lastnameKanji": "\u3000山田商店"    | mnp.lastnameKanji | 1 文字目は空白です。先頭と末尾に空白は使えません。削除してください
corporation | "mnp.lastnameKanji": "山田商店\u3000"    | mnp.lastnameKanji | 5 文字目は空白です。先頭と末尾に空白は使えません。削除してください
corporation | "mnp.lastnameKanji": "フリービット 株式会社" | mnp.lastnameKanji | 7 文字目は半角の空白です。全角の空白に直してください | Character 7 is a half-width space: write a full-width space instead
corporation | "mnp.lastnameKanji": "山田\u00a0商店"    | mnp.lastnameKanji | 3 文字目は使えない空白（U+00A0）です。全角の空白に直してください | Character 3 is a space that cannot be used (U+00A0): write a full-width space instead
corporation | "mnp.lastnameKanji": "A&B商店"           | mnp.lastnameKanji | 1〜3 文字目「A&B」は半角です。「Ａ＆Ｂ」に直してください
corporation | "mnp.lastnameKanji": "鷗商店"            | mnp.lastnameKanji | 1 文字目「鷗」はキャリアで使えない文字（U+9DD7）です。「鴎」に直してください
corporation | "mnp.firstnameKanji": "太 郎"            | mnp.firstnameKanji | 2 文字目は半角の空白です。全角の空白に直してください
corporation | "mnp.firstnameKanji": "太郎\u3000"       | mnp.firstnameKanji | 3 文字目は空白です。先頭と末尾に空白は使えません。削除してください
`;
