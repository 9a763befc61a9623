import type { api } from '../../../server/protocol/api.ts'
import { krabi, november } from '../../support/krabi.ts'
import type { Input } from '../../support/caller.ts'

/** Things of Krabi's that routes are asked about. */
export interface Things {
  slide: string
  playlist: string
  sign: string
  command: string
  coordinator: string
  notice: string
}

const whenever = { from: '2026-11-01', to: '2026-11-02', province: krabi }
export const text = { kind: 'composed', theme: 'alert', headline: 'เตือน', shortHeadline: '', body: '', callToAction: '', qr: '' }
export const coordinatorForm = { agency: 'ก', title: 'นาย', name: 'ตัวอย่าง', position: '', division: '', phone: '', mobile: '', email: '', lineId: '' }
const figures = { online: 1, onAir: null, onGround: null, community: null, documents: null }
const signing = { name: 'ก', position: 'ข', seen: '0'.repeat(64) }
export const ofKrabi = { name: 'ก', enabled: false, entries: [], target: [{ kind: 'nation' }], province: krabi }
const sign = { name: 'ก', place: '', province: krabi, canvas: { width: 640, height: 320, x: 0, y: 0, pitchMm: 10 }, viewingDistanceM: 30 }
const unknown = { params: { id: 'unknown' } }
const issue = { params: { number: 999 } }
const month = { params: { month: '2026-11' } }
/** Well past the question of rights, and no further. */
const nonsense: Input = { body: { nonsense: true } }

/** What each route is asked: what has a province is Krabi's; what has none may be nonsense, since rights come first. */
export function inputsFor({ slide, playlist, sign: id, command, coordinator, notice }: Things): Record<keyof typeof api, Input> {
  const ofSlide = { params: { id: slide } }
  const revision = { params: { id: slide, revision: 1 } }
  const ofPlaylist = { params: { id: playlist } }
  const ofSign = { params: { id } }
  const ofProvince = { params: { province: krabi } }
  const ofCoordinator = { params: { province: krabi, id: coordinator } }
  const link = { params: { token: 'unknown' } }
  return {
    commands: ofSign,
    giveCommand: { ...ofSign, body: { kind: 'identify' } },
    commandPicture: { params: { id: command } },
    session: {},
    signIn: nonsense,
    signOut: {},
    invitation: link,
    acceptInvitation: { ...link, ...nonsense },
    signInCode: nonsense,
    resetPassword: { ...link, ...nonsense },
    invite: nonsense,
    people: {},
    changePerson: { ...unknown, ...nonsense },
    resetPerson: unknown,
    removeSecondFactorOf: unknown,
    unlockPerson: unknown,
    sessionsOf: unknown,
    endSessionsOf: unknown,
    startAtDirectory: {},
    returnFromDirectory: {},
    account: {},
    changePassword: nonsense,
    beginSecondFactor: nonsense,
    confirmSecondFactor: nonsense,
    removeSecondFactor: nonsense,
    renewRecoveryCodes: nonsense,
    endSession: unknown,
    endOtherSessions: {},
    apiKeys: {},
    makeApiKey: nonsense,
    revokeApiKey: unknown,
    provinces: {},
    themes: {},
    slidePage: {},
    slideRoll: {},
    slideCounts: {},
    slide: ofSlide,
    writeSlide: { body: { slide, title: 'ก', content: text } },
    upload: nonsense,
    uploadFilm: nonsense,
    submitSlide: revision,
    approveSlide: revision,
    returnSlide: { ...revision, body: { comment: 'ก' } },
    retireSlide: { ...ofSlide, body: { comment: 'ก' } },
    reviewSlide: { ...ofSlide, body: { on: null } },
    dueReviews: {},
    previewSlide: { ...revision, query: { width: 64, height: 32, pitchMm: 10, viewingDistanceM: 10 } },
    previewText: nonsense,
    lexicon: {},
    changeLexicon: nonsense,
    breaks: nonsense,
    playlists: {},
    createPlaylist: { body: ofKrabi },
    changePlaylist: { ...ofPlaylist, body: { ...ofKrabi, edition: 999 } },
    removePlaylist: ofPlaylist,
    rules: {},
    changeRules: nonsense,
    issues: {},
    issue,
    checkIssue: {},
    publish: nonsense,
    rollBack: { ...issue, ...nonsense },
    scheduledIssues: {},
    scheduleIssue: nonsense,
    cancelScheduled: unknown,
    issueBoard: issue,
    takeoverBoard: unknown,
    outlook: ofSign,
    dayOutlook: { ...ofSign, query: { date: '2026-11-15' } },
    takeovers: {},
    requestTakeover: nonsense,
    takeoverProblems: unknown,
    confirmTakeover: unknown,
    refuseTakeover: { ...unknown, ...nonsense },
    breakGlass: { ...unknown, ...nonsense },
    endTakeover: unknown,
    extendTakeover: { ...unknown, ...nonsense },
    signs: {},
    signPage: {},
    fleet: {},
    signRoll: {},
    sign: ofSign,
    connections: ofSign,
    createSign: { body: sign },
    changeSign: { ...ofSign, body: sign },
    pairSign: { ...ofSign, body: { code: 'UNKNOWN' } },
    unpairSign: ofSign,
    statistics: { query: { ...whenever, by: 'day' } },
    statisticsFile: { query: { ...whenever, by: 'day', format: 'csv' } },
    heat: { query: whenever },
    trend: { query: whenever },
    today: {},
    planned: { query: { ...whenever, by: 'day' } },
    plannedFile: { query: { ...whenever, by: 'day', format: 'csv' } },
    evidence: { query: { ...whenever, sign: id } },
    evidenceFile: { query: { ...whenever, sign: id, format: 'csv' } },
    quarantine: { query: whenever },
    quarantineFile: { query: { ...whenever, format: 'csv' } },
    gaps: { query: whenever },
    audit: {},
    auditPeople: {},
    auditChain: {},
    troubles: {},
    system: {},
    acknowledgeRestored: {},
    accessLog: {},
    accessLogFile: { params: { file: '999999-2026-11-28.jsonl' } },
    reportMonths: ofProvince,
    report: { params: november },
    reportFile: { params: november, query: { format: 'csv' } },
    typeFigures: { params: november, body: { title: 'ก', own: true, figures } },
    removeFigures: { params: november, query: { title: 'ก' } },
    signReport: { params: november, body: signing },
    giveBackReport: { params: november, body: { reason: 'ก' } },
    certifyReport: { params: november, body: signing },
    restateReport: { params: november, body: { reason: 'ก' } },
    monthWatch: {},
    rollUp: month,
    rollUpFile: month,
    coordinators: {},
    coordinatorHistory: ofProvince,
    appointCoordinator: { ...ofProvince, body: coordinatorForm },
    correctCoordinator: { ...ofCoordinator, body: coordinatorForm },
    revealCoordinator: ofCoordinator,
    coordinatorFile: { ...ofCoordinator, query: { format: 'docx' } },
    reveals: {},
    settings: {},
    changeSettings: nonsense,
    setDistrictDay: { ...ofProvince, body: { day: 3 } },
    webhooks: {},
    addWebhook: nonsense,
    changeWebhook: { ...unknown, ...nonsense },
    removeWebhook: unknown,
    mailSchedules: {},
    addMailSchedule: nonsense,
    changeMailSchedule: { ...unknown, ...nonsense },
    removeMailSchedule: unknown,
    deliveries: {},
    notices: {},
    putNoticeAway: { params: { id: notice } }
  }
}
