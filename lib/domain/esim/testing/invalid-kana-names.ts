/** Character Rules, Katakana Fields: what each of the two fields refuses, of persons and of corporations, and where. */
export const KANA_NAMES = String.raw`
person      | "mnp.lastnameZenKana": "\u3000ヤマダ"    | mnp.lastnameZenKana | 1 文字目は空白です。先頭と末尾に空白は使えません。削除してください
person      | "mnp.lastnameZenKana": "ヤマダ\u3000"    | mnp.lastnameZenKana | 4 文字目は空白です。先頭と末尾に空白は使えません。削除してください | Character 4 is a space, which cannot stand at an edge: take it out
person      | "mnp.lastnameZenKana": "ヤマ\u3000ダ"    | mnp.lastnameZenKana | 3 文字目は全角の空白です。個人の氏名の中では使えません。姓と名を分けて入力してください
person      | "mnp.lastnameZenKana": "ヤマダ タロウ"   | mnp.lastnameZenKana | 4 文字目は半角の空白です。個人の氏名の中では使えません。姓と名を分けて入力してください
person      | "mnp.lastnameZenKana": " ヤマダ"         | mnp.lastnameZenKana | 1 文字目は半角の空白です。削除してください
person      | "mnp.lastnameZenKana": "ヤマダ\u2003"    | mnp.lastnameZenKana | 4 文字目は使えない空白（U+2003）です。削除してください
person      | "mnp.lastnameZenKana": "ヤ\u200dマダ"    | mnp.lastnameZenKana | 2 文字目に見えない文字（U+200D）があります。削除してください
person      | "mnp.lastnameZenKana": "\u0000ヤマダ"    | mnp.lastnameZenKana | 1 文字目に見えない文字（U+0000）があります。削除してください
person      | "mnp.lastnameZenKana": "ヤマa"           | mnp.lastnameZenKana | 3 文字目「a」は半角です。「Ａ」に直してください | Character 3, “a”, is half-width: write “Ａ” instead
person      | "mnp.lastnameZenKana": "ヤ-マ"           | mnp.lastnameZenKana | 2 文字目「-」は半角です。「ー」に直してください
person      | "mnp.lastnameZenKana": "ヤ&マ"           | mnp.lastnameZenKana | 2 文字目「&」は半角です。この欄では全角でも使えません | Character 2, “&”, is half-width, and cannot be used here in full width either
person      | "mnp.lastnameZenKana": "ﾔﾏﾀﾞ"            | mnp.lastnameZenKana | 1〜4 文字目「ﾔﾏﾀﾞ」は半角カナです。「ヤマダ」に直してください
person      | "mnp.lastnameZenKana": "ヤマﾀﾞ"          | mnp.lastnameZenKana | 3〜4 文字目「ﾀﾞ」は半角カナです。「ダ」に直してください | Characters 3–4, “ﾀﾞ”, are half-width katakana (半角カナ): write “ダ” instead
person      | "mnp.lastnameZenKana": "ヤ･マ"           | mnp.lastnameZenKana | 2 文字目「･」は半角カナです。ほかの文字に直してください
person      | "mnp.lastnameZenKana": "ヤマタ\u3099"    | mnp.lastnameZenKana | 4 文字目は単独の記号（U+3099）です。前の文字と一緒に入力し直してください
person      | "mnp.lastnameZenKana": "ヤ\ue757"        | mnp.lastnameZenKana | 2 文字目は外字（U+E757）です。キャリアでは使えません。ほかの文字に直してください
person      | "mnp.lastnameZenKana": "やまだ"          | mnp.lastnameZenKana | 1〜3 文字目「やまだ」はひらがなです。「ヤマダ」に直してください | Characters 1–3, “やまだ”, are hiragana (ひらがな): write “ヤマダ” instead
person      | "mnp.lastnameZenKana": "ヤを"            | mnp.lastnameZenKana | 2 文字目「を」はひらがなです。「オ」に直してください | Character 2, “を”, is hiragana (ひらがな): write “オ” instead
person      | "mnp.lastnameZenKana": "ヤゝ"            | mnp.lastnameZenKana | 2 文字目「ゝ」はひらがなです。全角カタカナで入力してください | Character 2, “ゝ”, is hiragana (ひらがな): write it in full-width katakana
person      | "mnp.lastnameZenKana": "山田"            | mnp.lastnameZenKana | 1〜2 文字目「山田」は漢字です。全角カタカナで入力してください | Characters 1–2, “山田”, are kanji (漢字): write it in full-width katakana
person      | "mnp.lastnameZenKana": "サ一バ"          | mnp.lastnameZenKana | 2 文字目「一」は漢字です。「ー」に直してください | Character 2, “一”, is kanji (漢字): write “ー” instead
person      | "mnp.lastnameZenKana": "ヤｂ"            | mnp.lastnameZenKana | 2 文字目「ｂ」は小文字です。「Ｂ」に直してください | Character 2, “ｂ”, is lower case: write “Ｂ” instead
person      | "mnp.lastnameZenKana": "ヤ・マ"          | mnp.lastnameZenKana | 2 文字目「・」はカナの欄では使えません。除いて入力してください | Character 2, the middle dot (・), cannot be used in the kana fields: leave it out
person      | "mnp.lastnameZenKana": "カヲリ"          | mnp.lastnameZenKana | 2 文字目「ヲ」はキャリアで使えないカタカナです。「オ」に直してください | Character 2, “ヲ”, is a katakana that the carrier cannot take: write “オ” instead
person      | "mnp.lastnameZenKana": "ヵ"              | mnp.lastnameZenKana | 1 文字目「ヵ」はキャリアで使えないカタカナです。「カ」に直してください
person      | "mnp.lastnameZenKana": "ヤ、"            | mnp.lastnameZenKana | 2 文字目「、」は全角カタカナではありません。ほかの文字に直してください | Character 2, “、”, is not full-width katakana (全角カタカナ): write another one
person      | "mnp.lastnameZenKana": "ヤ\u2212マ"      | mnp.lastnameZenKana | 2 文字目「−」は全角カタカナではありません。「ー」に直してください | Character 2, “−”, is not full-width katakana (全角カタカナ): write “ー” instead

person      | "mnp.firstnameZenKana": "\u3000"         | mnp.firstnameZenKana | 1 文字目は空白です。先頭と末尾に空白は使えません。削除してください
person      | "mnp.firstnameZenKana": "タ\u3000ロウ"   | mnp.firstnameZenKana | 2 文字目は全角の空白です。個人の氏名の中では使えません。姓と名を分けて入力してください
person      | "mnp.firstnameZenKana": "タロウ "        | mnp.firstnameZenKana | 4 文字目は半角の空白です。削除してください
person      | "mnp.firstnameZenKana": "タロウ\n"       | mnp.firstnameZenKana | 4 文字目は使えない空白（U+000A）です。削除してください
person      | "mnp.firstnameZenKana": "タ\u202eロウ"   | mnp.firstnameZenKana | 2 文字目に見えない文字（U+202E）があります。削除してください
person      | "mnp.firstnameZenKana": "タロウ2"        | mnp.firstnameZenKana | 4 文字目「2」は半角です。「２」に直してください
person      | "mnp.firstnameZenKana": "ﾊﾟﾋﾟｰ"          | mnp.firstnameZenKana | 1〜5 文字目「ﾊﾟﾋﾟｰ」は半角カナです。「パピー」に直してください
person      | "mnp.firstnameZenKana": "タロｦ"          | mnp.firstnameZenKana | 3 文字目「ｦ」は半角カナです。「オ」に直してください
person      | "mnp.firstnameZenKana": "ハ\u309a"       | mnp.firstnameZenKana | 2 文字目は単独の記号（U+309A）です。前の文字と一緒に入力し直してください
person      | "mnp.firstnameZenKana": "\ue000タロウ"   | mnp.firstnameZenKana | 1 文字目は外字（U+E000）です。キャリアでは使えません。ほかの文字に直してください
person      | "mnp.firstnameZenKana": "タろウ"         | mnp.firstnameZenKana | 2 文字目「ろ」はひらがなです。「ロ」に直してください
person      | "mnp.firstnameZenKana": "太郎"           | mnp.firstnameZenKana | 1〜2 文字目「太郎」は漢字です。全角カタカナで入力してください
person      | "mnp.firstnameZenKana": "ａ"             | mnp.firstnameZenKana | 1 文字目「ａ」は小文字です。「Ａ」に直してください
person      | "mnp.firstnameZenKana": "タロウ・"       | mnp.firstnameZenKana | 4 文字目「・」はカナの欄では使えません。除いて入力してください
person      | "mnp.firstnameZenKana": "ミツヱ"         | mnp.firstnameZenKana | 3 文字目「ヱ」はキャリアで使えないカタカナです。「エ」に直してください
person      | "mnp.firstnameZenKana": "タヽ"           | mnp.firstnameZenKana | 2 文字目「ヽ」はキャリアで使えないカタカナです。ほかの文字に直してください | Character 2, “ヽ”, is a katakana that the carrier cannot take: write another one
person      | "mnp.firstnameZenKana": "タロウ😀"       | mnp.firstnameZenKana | 4 文字目「😀」は全角カタカナではありません。ほかの文字に直してください

corporation | "mnp.lastnameZenKana": "フリービット カブシキカイシャ" | mnp.lastnameZenKana | 7 文字目は半角の空白です。全角の空白に直してください | Character 7 is a half-width space: write a full-width space instead
corporation | "mnp.lastnameZenKana": "フリービット\u3000" | mnp.lastnameZenKana | 7 文字目は空白です。先頭と末尾に空白は使えません。削除してください
corporation | "mnp.lastnameZenKana": "\tフリービット"  | mnp.lastnameZenKana | 1 文字目は使えない空白（U+0009）です。削除してください
corporation | "mnp.lastnameZenKana": "カ）ヤマダ"      | mnp.lastnameZenKana | 2 文字目「）」は全角カタカナではありません。ほかの文字に直してください
corporation | "mnp.lastnameZenKana": "ケイ・ヤマダ"    | mnp.lastnameZenKana | 3 文字目「・」はカナの欄では使えません。除いて入力してください
corporation | "mnp.lastnameZenKana": "ヤマヶタケ"      | mnp.lastnameZenKana | 3 文字目「ヶ」はキャリアで使えないカタカナです。「ケ」に直してください
corporation | "mnp.firstnameZenKana": "\u3000タロウ"   | mnp.firstnameZenKana | 1 文字目は空白です。先頭と末尾に空白は使えません。削除してください
`;
