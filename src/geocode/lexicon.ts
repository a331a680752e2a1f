/**
 * Words that say what happened at a place, by stem and in three languages: what makes a text a report of a
 * strike, and what makes a place in it something else than the place that was hit. Keys are in look-up spelling,
 * without apostrophes.
 */

/** One bit for each kind of word; a word may be of several kinds. */
export const CUE = {
  /** A strike by name: удар, обстріл, explosion. */
  strike: 1 << 0,
  /** What a strike does: пошкоджено, загинув, fire. */
  consequence: 1 << 1,
  /** Falling debris: уламки, обломки, debris. */
  debris: 1 << 2,
  /** Setting off of a weapon: пуск, випустили, launched. */
  launch: 1 << 3,
  /** Weapons: ракета, дрон, missile. */
  weapon: 1 << 4,
  /** Moving people away: евакуювали, госпіталізували, evacuated. */
  evacuation: 1 << 5,
  /** People of a place: житель, мешканець, resident. */
  residence: 1 << 6,
  /** Warnings: тривога, загроза, air raid alert. */
  siren: 1 << 7,
  /** What is told again of an earlier time: нагадаємо, роковини, a year ago. */
  retrospective: 1 << 8,
  /** Coming to see: відвідав, візит, visited. */
  visit: 1 << 9,
  /** Something else that is going on: відкрили, відновили, election. */
  otherActivity: 1 << 10,
  /** Who speaks: мер, прокуратура, mayor. */
  speaker: 1 << 11,
  /** Not: не, без, немає, no. */
  negation: 1 << 12,
  /** Quiet: спокійно, тихо, quiet. */
  quiet: 1 << 13,
  /** What may come: може, планує, could. */
  prospect: 1 << 14,
  /** Weapons stopped in the air: збили, перехоплено, shot down. */
  interception: 1 << 15,
  /** Courts and arrests. */
  legal: 1 << 16,
} as const;
export type Cue = keyof typeof CUE;

const STEMS: readonly (readonly [Cue, RegExp])[] = [
  // Ukrainian and Russian
  [
    'strike',
    /^(?:в?дар(?:ив|ила|или|ило|ять|ят|ил|яв|яла|яли|ено)|удар(?!н)\p{L}{0,4}|обстріл\p{L}{0,8}|обстрел\p{L}{0,8}|приліт|прильот\p{L}{0,3}|прилет\p{L}{0,4}|прилет[аеі]л\p{L}|влуч\p{L}{1,5}|поціли\p{L}{1,3}|попадан\p{L}{1,4}|попал[аи]?|вибух(?!ів?к|отех|онеб|ов)\p{L}{0,5}|взрыв(?!чат|отех|н)\p{L}{0,5}|взорв\p{L}{1,6}|підірва\p{L}{1,4}|прогрим\p{L}{1,5}|прогрем\p{L}{1,5}|атак(?!амс)\p{L}{0,6}|авіаудар\p{L}{0,3}|авиаудар\p{L}{0,3}|авіаналіт|авіанальот\p{L}{0,3}|авианалет\p{L}{0,3}|(?:роз|по|на)?бомб(?!осх|оуб)\p{L}{1,9}|авіабомб\p{L}{0,3}|авиабомб\p{L}{0,3}|знищ\p{L}{1,6}|уничт\p{L}{1,8}|вражен\p{L}|уражен\p{L}{1,2}|ураж\p{L}{2,5}|вразил\p{L}|поражен\p{L}|поразил\p{L}|ліквідува\p{L}{1,3}|ликвидирова\p{L}{1,3}|гат(?:ить|ять|ив|или)|накрил\p{L}|накрыл\p{L}|обстреля\p{L}{1,4}|расстрел\p{L}{2,5}|прилетіл[оаи]|прилетел[оаи]|розстріл\p{L}{1,6}|детонац\p{L}{1,3}|детонува\p{L}{1,3}|бил[аио]?|бив|стріля(?!н)\p{L}{1,4}|стреля(?!н)\p{L}{1,4}|розірва\p{L}{1,4}|разорва\p{L}{1,4}|рвал[иа]с[яь]|рвутся|рвуться|вціли\p{L}{1,3}|в?ціли(?:в|ла|ли)|дістал[оаи]с[яь]|досталось|досталося|підпали\p{L}{1,3}|підпалив|поджег|подожг\p{L}{1,2}|вогн(?:ем|ю)|вогонь|огнем|огонь|огня|гатил[аио]|гатив|врізал\p{L}{2,3}|врезал\p{L}{2,3}|влетіл[аои]|влетел[аои]|розбит\p{L}{1,2}|розбил[аои]|розбив|разбит\p{L}{0,2}|разбил[аои]?|побит\p{L}{1,2}|побил[аои]?|побив)$/u,
  ],
  [
    'consequence',
    /^(?:поранил[аои]|поранив|ранил[аои]?|убив|убил[аои]?|вбив|вбил[аои]|вибил[аои]|вибито|выбил[аои]|выбит\p{L}{0,2}|перебил[аои]?|перебив|пробил[аои]?|пробив|пробит\p{L}{1,2}|пробоїн\p{L}{0,2}|згорі\p{L}{1,4}|сгоре\p{L}{1,4}|зайнявся|зайнялася|(?:по|у)шкодж\p{L}{1,5}|пошкодил\p{L}|(?:по|з|роз)?руйн(?:ува|ов|ац)\p{L}{1,6}|постражда\p{L}{1,4}|поране\p{L}{1,4}|травмов?\p{L}{1,6}|загину\p{L}{1,4}|загибл\p{L}{1,3}|загибел\p{L}{1,3}|убит\p{L}{1,3}|вбит\p{L}{1,3}|жертв\p{L}{0,3}|пожеж\p{L}{0,3}|загор[іі]\p{L}{1,5}|горить|горіл[аои]|палає|спалахну\p{L}{1,3}|завал\p{L}{1,3}|поврежд\p{L}{1,6}|поврежден\p{L}{0,3}|разруш\p{L}{1,6}|пострада\p{L}{1,5}|ранен\p{L}{1,4}|ранил\p{L}|погиб\p{L}{0,4}|погибш\p{L}{1,3}|пожар\p{L}{0,3}|загорел\p{L}{1,3}|горит|горел[аои]|вспыхну\p{L}{1,3}|обломк\p{L}{1,3}|збитк\p{L}{1,3}|ущерб\p{L}{0,3}|вирв\p{L}{1,3}|воронк\p{L}{1,3}|наслідк\p{L}{1,3}|последстви\p{L}{1,2})$/u,
  ],
  ['debris', /^(?:уламк\p{L}{1,3}|уламок|обломк\p{L}{1,3}|обломок|обломков|рештк\p{L}{1,3})$/u],
  [
    'launch',
    /^(?:запуск\p{L}{0,4}|запуще\p{L}{1,4}|запустил\p{L}|запусти\p{L}|пуск(?:и|ів|у|ом|ами)?|випуще\p{L}{1,4}|випусти\p{L}{1,3}|выпуще\p{L}{1,4}|выпусти\p{L}{1,3}|скинул\p{L}|скину\p{L}{1,3}|сбросил\p{L}|летіл\p{L}|летел\p{L}|спрямув\p{L}{1,5}|скерув\p{L}{1,5}|направил\p{L})$/u,
  ],
  [
    'weapon',
    /^(?:ракет(?!к)\p{L}{0,5}|дрон\p{L}{0,4}|безпілотник\p{L}{0,4}|беспилотник\p{L}{0,4}|бпла|шахед\p{L}{0,4}|shahed|каб(?:и|ів|ами|у|ом|ы|ов|ам)?|рсзв|рсзо|град\p{L}{0,3}|артилері\p{L}{1,4}|артиллери\p{L}{1,4}|міномет\p{L}{0,5}|миномет\p{L}{0,5}|іскандер\p{L}{0,4}|искандер\p{L}{0,4}|с300|фаб|молні\p{L}{1,2}|геран\p{L}{1,3}|калібр\p{L}{0,3}|кинджал\p{L}{0,3}|fpv|балістик\p{L}{1,3}|баллистик\p{L}{1,3}|снаряд\p{L}{0,4}|мін(?:а|и|у|ою|ами)|мин(?:а|ы|у|ой|ами)|осколк\p{L}{1,3}|касет\p{L}{1,4}|кассет\p{L}{1,4}|гаубиц\p{L}{0,3}|ураган\p{L}{1,3}|смерч\p{L}{1,3}|ствольн\p{L}{1,3}|авіабомб\p{L}{1,3}|мінометн\p{L}{1,3})$/u,
  ],
  [
    'interception',
    /^(?:збил[аои]|збив|збито|збитт\p{L}|сбил[аои]?|сбит[ыоа]?|перехоп\p{L}{1,5}|перехвач\p{L}{1,4}|перехват\p{L}{1,4}|downed|intercept\p{L}{0,4})$/u,
  ],
  [
    'legal',
    /^(?:суд(?:у|ом|і|д\p{L}{1,2})?|суди|заарешт\p{L}{1,6}|арешт\p{L}{0,6}|арест\p{L}{0,6}|підозр\p{L}{1,6}|подозрев\p{L}{1,5}|вирок\p{L}{0,3}|приговор\p{L}{0,5}|засуд\p{L}{1,4}|осуд\p{L}{1,4}|осужд\p{L}{1,4}|коригувальник\p{L}{0,3}|корректировщик\p{L}{0,3}|навідник\p{L}{0,3}|наводчик\p{L}{0,3}|зрадник\p{L}{0,3}|courts?|arrested|sentenced|convicted|jailed|trial)$/u,
  ],
  [
    'evacuation',
    /^(?:евакуй\p{L}{1,5}|евакую\p{L}{1,5}|евакуац\p{L}{1,4}|евакуюва\p{L}{1,4}|эвакуир\p{L}{1,8}|эвакуац\p{L}{1,4}|вивез\p{L}{1,4}|вывез\p{L}{1,4}|перевез\p{L}{1,4}|доставил\p{L}|доправи\p{L}{1,3}|доставлен\p{L}{1,2}|госпіталіз\p{L}{1,7}|шпиталіз\p{L}{1,7}|госпитализ\p{L}{1,7}|переселен\p{L}{1,3}|переміщен\p{L}{1,3}|виїха\p{L}{1,3}|выеха\p{L}{1,3})$/u,
  ],
  [
    'residence',
    /^(?:жител\p{L}{1,4}|мешкан\p{L}{1,4}|уроджен\p{L}{1,4}|уроженец|уроженк\p{L}{1,3}|уроженц\p{L}{1,3}|родом|переселенц\p{L}{1,3}|біженц\p{L}{1,3}|беженц\p{L}{1,3}|мешкает|мешкає|проживає|проживав|проживала|проживает)$/u,
  ],
  [
    'siren',
    /^(?:тривог\p{L}{0,3}|тревог\p{L}{0,3}|загроз\p{L}{0,3}|угроз\p{L}{0,3}|укритт\p{L}{1,2}|укрыти\p{L}{1,2}|відбій|відбою|отбой|сирен\p{L}{0,3}|курс(?:ом|і|у|е)?|руха\p{L}{2,5}|летять|летить|летит|летят|прямую\p{L}{1,2}|пролет\p{L}{2,5}|пролет[іе]л\p{L}|кружля\p{L}{1,3}|движ\p{L}{2,6}|направля\p{L}{2,5})$/u,
  ],
  [
    'retrospective',
    /^(?:нагада\p{L}{1,4}|напомн\p{L}{1,4}|роковин\p{L}{0,3}|річниц\p{L}{1,3}|годовщин\p{L}{1,3}|вшанува\p{L}{1,4}|памят[іь]|памяти|торік|минулоріч\p{L}{1,4}|прошлогодн\p{L}{1,4}|позаторік)$/u,
  ],
  [
    'visit',
    /^(?:відвіда\p{L}{1,4}|відвідин\p{L}{0,3}|візит\p{L}{0,3}|визит\p{L}{0,3}|приїха\p{L}{1,3}|приїжджа\p{L}{1,3}|прибу[втдл]\p{L}{0,4}|прибы\p{L}{1,4}|посети\p{L}{1,4}|приеха\p{L}{1,4}|побува\p{L}{1,4}|побыва\p{L}{1,4}|поїзд\p{L}{1,3}к\p{L}{0,3}|поїздк\p{L}{1,3}|поездк\p{L}{1,3}|зустрі[вчл]\p{L}{0,4}|встрети\p{L}{1,4}|встреч\p{L}{1,4})$/u,
  ],
  [
    'otherActivity',
    /^(?:відкри\p{L}{1,5}|откры\p{L}{1,5}|віднов\p{L}{1,7}|відбудов\p{L}{1,5}|восстанавл\p{L}{1,5}|восстан\p{L}{1,8}|відбуд\p{L}{1,6}|обмежен\p{L}{1,3}|ограничен\p{L}{1,4}|застосову\p{L}{1,4}|применя\p{L}{1,4}|живе|живуть|живет|живут|збира\p{L}{1,4}|собира\p{L}{1,4}|проголос\p{L}{1,5}|проголосова\p{L}{1,4}|концерт\p{L}{0,3}|фестивал\p{L}{1,3}|матч\p{L}{0,3}|чемпіонат\p{L}{0,3}|чемпионат\p{L}{0,3}|форум\p{L}{0,3}|конференц\p{L}{1,4}|виставк\p{L}{1,3}|выставк\p{L}{1,3}|погод\p{L}{1,3}|ремонт\p{L}{0,6}|отрима\p{L}{1,4}|получ\p{L}{1,5}|обговор\p{L}{1,5}|обсуд\p{L}{1,5}|перемог\p{L}{1,4}|виграв|выиграл\p{L}?|передал[аио]?|передав|закупи\p{L}{1,3}|купил[аио]|вироб\p{L}{1,6}|виготов\p{L}{1,5}|изготов\p{L}{1,5}|производ\p{L}{1,5}|випробува\p{L}{1,4}|испыта\p{L}{1,4}|навча\p{L}{1,4}|розмінув\p{L}{1,5}|разминир\p{L}{1,6}|стабілізац\p{L}{1,4}|звільни\p{L}{1,4}|освободи\p{L}{1,4}|деокупов\p{L}{1,5}|затрима\p{L}{1,4}|задержа\p{L}{1,4}|судит\p{L}{1,4}|засуд\p{L}{1,5}|вирок\p{L}{0,3}|приговор\p{L}{0,3}|підозр\p{L}{1,4}|подозрева\p{L}{1,4})$/u,
  ],
  [
    'speaker',
    /^(?:мер|мера|мером|меру|мэр|мэра|мэром|міськрад\p{L}{1,3}|горсовет\p{L}{0,3}|міськголов\p{L}{1,3}|градоначальник\p{L}{0,3}|прокуратур\p{L}{1,3}|поліц\p{L}{1,5}|полици\p{L}{1,3}|дснс|гсчс|голов[аиіуою]\p{L}{0,2}|глав[аыеуой]\p{L}{0,2}|речни\p{L}{1,4}|прес?секретар\p{L}{1,3}|журналіст\p{L}{0,3}|кореспондент\p{L}{0,3})$/u,
  ],
  ['negation', /^(?:не|ні|ни|без|немає|нема|нет|обійшлося|no|not|without|none|never)$/u],
  ['quiet', /^(?:спокійн\p{L}{1,4}|спокойн\p{L}{1,4}|тихо|quiet|calm)$/u],
  [
    'prospect',
    /^(?:плану\p{L}{1,3}|планир\p{L}{1,5}|готу\p{L}{1,4}|готов(?:ит|ят)\p{L}{0,2}|погрожу\p{L}{1,4}|загрожу\p{L}{1,4}|угрожа\p{L}{1,4}|можлив[аеіий]\p{L}{0,3}|возможн(?:ых|ые|ый|ого)|plans?|planning|threaten(?:s|ed|ing)?|threats?|possible|potential|prepar(?:es|ing))$/u,
  ],
  // English
  [
    'strike',
    /^(?:strikes?|struck|airstrikes?|hits?|hitting|shell(?:ed|ing|ings)|bomb(?:ed|ing|ings|s|ard|arded|ardment|ardments)?|attack(?:ed|s|ing)?|explosions?|explod(?:ed|es|ing)|blasts?|rocked|pound(?:ed|ing)|target(?:ed|ing)|destroy(?:ed|s|ing)|fired|impact(?:s|ed)?|slammed|barrages?|salvos?|tore|gunfire|landed|assault(?:ed|s)?|raid|clash(?:es|ed)?|fighting|ambush(?:ed)?)$/,
  ],
  [
    'consequence',
    /^(?:damag(?:e|ed|es|ing)|kill(?:ed|s|ing)|wounded|wounds|injur(?:ed|ies|ing|y|es)|dead|deaths?|died|casualt(?:y|ies)|victims?|fires?|ablaze|burn(?:ed|ing|t)|rubble|craters?|destruction|ruins|aftermath|collapsed)$/,
  ],
  ['debris', /^(?:debris|wreckage|fragments?)$/],
  ['launch', /^(?:launch(?:ed|es|ing)?|fired|firing|released|sent)$/],
  [
    'weapon',
    /^(?:missiles?|drones?|rockets?|uavs?|artillery|mortars?|iskanders?|shaheds?|kabs?|bombs?|shells?|s300|grads?|mlrs)$/,
  ],
  [
    'evacuation',
    /^(?:evacuat(?:ed|es|ing|ion|ions|e|ees)|hospitali[sz]ed|transported|relocated|resettled|transferred|taken|rushed)$/,
  ],
  ['residence', /^(?:residents?|inhabitants?|native|natives|born|dwellers?|refugees?)$/],
  ['siren', /^(?:sirens?|alerts?|alarms?|warnings?|shelters?|threats?|heading|headed|flying|moving)$/],
  [
    'retrospective',
    /^(?:anniversar(?:y|ies)|commemorat\w{1,6}|recall(?:ed|s)?|remember(?:ed|s|ing)?|reminder)$/,
  ],
  ['visit', /^(?:visit(?:ed|s|ing)?|arriv(?:ed|es|ing|al)|trip|toured|travel(?:led|ed|s|ling))$/],
  [
    'otherActivity',
    /^(?:open(?:ed|s|ing)|reopen(?:ed|s)|restor(?:ed|es|ing|ation)|rebuil[dt]\w{0,3}|elections?|vot(?:e|ed|ing)|concerts?|festivals?|match(?:es)?|champion\w{0,6}|conferences?|exhibitions?|weather|repair(?:ed|s|ing)?|liv(?:e|es|ing)|work(?:s|ed|ing)?|discuss(?:ed|es|ing)?|won|wins|plays?|played|arrested|detained|sentenced|convicted|demin(?:ed|ing)|produc\w{1,6}|donat\w{1,5}|train(?:ed|ing)|purchas\w{1,4})$/,
  ],
  [
    'speaker',
    /^(?:mayors?|governors?|prosecutors?|police|officials?|spokes(?:man|woman|person)|council|authorities|reporters?|correspondents?|journalists?)$/,
  ],
];

const met = new Map<string, number>();
const MOST_MET = 50_000;
const LONGEST_CUE = 24;

/** The kinds of a word, as bits of CUE. */
export function cuesOf(key: string): number {
  const known = met.get(key);
  if (known !== undefined) return known;
  const cues =
    key.length > LONGEST_CUE
      ? 0
      : STEMS.reduce((bits, [cue, stems]) => (stems.test(key) ? bits | CUE[cue] : bits), 0);
  if (met.size >= MOST_MET) met.clear();
  met.set(key, cues);
  return cues;
}

/** True when a word is of one of these kinds. */
export function isCue(key: string, kinds: number): boolean {
  return (cuesOf(key) & kinds) !== 0;
}
