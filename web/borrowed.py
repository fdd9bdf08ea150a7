"""What readers are told, in their own language, where the words of a page are still in another one.

One for each language that can be chosen and has no complete catalogue. `{language}` is the own name of the language
that lends the words: a name without any case fits into every sentence here.
"""

NOTICES = {
    "tr": "Menüler henüz Türkçe değil, şu dilde: {language}. Düzenleyenlerin Türkçe yazdıklarını Türkçe okursunuz.",
    "uk": "Меню поки що не українською, а такою мовою: {language}. Те, що організатори написали українською, ви "
    "читаєте українською.",
    "ru": "Меню пока не на русском, а на этом языке: {language}. То, что организаторы написали по-русски, вы читаете "
    "по-русски.",
    "fa": "منوها هنوز به فارسی نیستند و به این زبان‌اند: {language}. آنچه برگزارکنندگان به فارسی نوشته‌اند، به فارسی "
    "می‌خوانید.",
    "fr": "Les menus ne sont pas encore en français, mais dans cette langue : {language}. Ce que les organisateurs ont "
    "écrit en français, vous le lisez en français.",
    "pl": "Menu nie jest jeszcze po polsku, lecz w tym języku: {language}. To, co organizatorzy napisali po polsku, "
    "czytasz po polsku.",
    "ro": "Meniurile nu sunt încă în română, ci în această limbă: {language}. Ce au scris organizatorii în română "
    "citiți în română.",
    "ku": "Menu hê ne bi kurdî ne, bi vî zimanî ne: {language}. Tiştên ku amadekaran bi kurdî nivîsandine, hûn bi "
    "kurdî dixwînin.",
    "ti": "ዝርዝራት ገና ብትግርኛ ኣይኮኑን፣ በዚ ቋንቋ እዮም፦ {language}። ኣዳለውቲ ብትግርኛ ዝጸሓፍዎ ብትግርኛ ተንብብዎ።",
    "es": "Los menús aún no están en español, sino en este idioma: {language}. Lo que los organizadores escribieron en "
    "español lo lee en español.",
    "it": "I menu non sono ancora in italiano, ma in questa lingua: {language}. Ciò che gli organizzatori hanno "
    "scritto in italiano si legge in italiano.",
    "sr": "Менији још нису на српском, већ на овом језику: {language}. Што су организатори написали на српском, читате "
    "на српском.",
    "hr": "Izbornici još nisu na hrvatskom, nego na ovom jeziku: {language}. Što su organizatori napisali na "
    "hrvatskom, čitate na hrvatskom.",
    "sq": "Menutë nuk janë ende në shqip, por në këtë gjuhë: {language}. Çfarë organizatorët kanë shkruar në shqip, e "
    "lexoni në shqip.",
    "prs": "فهرست‌ها هنوز به دری نیستند و به این زبان‌اند: {language}. آنچه برگزارکنندگان به دری نوشته‌اند، به دری "
    "می‌خوانید.",
}
