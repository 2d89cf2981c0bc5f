/** Parameters 17 to 20: a person's names joined by a full-width space, or a corporation's alone, in 50 characters. */
export const NAME_LENGTHS = `
person      | "mnp.lastnameKanji": ["山", 51]    | mnp.lastnameKanji   | 姓と名を合わせて全角 50 文字までです（間の空白を含めて、今 54 文字） | Last and first name together may have 50 full-width characters (54 now, the space between them included)
person      | "mnp.lastnameKanji": ["山", 48]    | mnp.lastnameKanji   | 姓と名を合わせて全角 50 文字までです（間の空白を含めて、今 51 文字）
person      | "mnp.lastnameKanji": ["山", 25], "mnp.firstnameKanji": ["太", 25]    | mnp.lastnameKanji   | 姓と名を合わせて全角 50 文字までです（間の空白を含めて、今 51 文字）
person      | "mnp.lastnameKanji": "山", "mnp.firstnameKanji": ["太", 49]          | mnp.lastnameKanji   | 姓と名を合わせて全角 50 文字までです（間の空白を含めて、今 51 文字）
person      | "mnp.firstnameKanji": ["太", 60], "mnp.gender": "W"                  | mnp.lastnameKanji   | 姓と名を合わせて全角 50 文字までです（間の空白を含めて、今 63 文字）
person      | "mnp.lastnameZenKana": ["ヤ", 47]  | mnp.lastnameZenKana | 姓と名を合わせて全角 50 文字までです（間の空白を含めて、今 51 文字） | Last and first name together may have 50 full-width characters (51 now, the space between them included)
person      | "mnp.lastnameZenKana": ["ヤ", 25], "mnp.firstnameZenKana": ["タ", 25] | mnp.lastnameZenKana | 姓と名を合わせて全角 50 文字までです（間の空白を含めて、今 51 文字）
person      | "mnp.firstnameZenKana": ["ヴ", 47] | mnp.lastnameZenKana | 姓と名を合わせて全角 50 文字までです（間の空白を含めて、今 51 文字）
corporation | "mnp.lastnameKanji": ["髙", 51]    | mnp.lastnameKanji   | 法人名は全角 50 文字までです（今 51 文字） | A corporate name may have 50 full-width characters (51 now)
corporation | "mnp.lastnameZenKana": ["ー", 51]  | mnp.lastnameZenKana | 法人名は全角 50 文字までです（今 51 文字）
`;
