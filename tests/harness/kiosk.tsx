/**
 * A page for looking at the voter's screens with a fake booth; never part of the build.
 * Query: people, lists, levels=2, unmarked=allOrNothing, rehearsal, long (long positions), fail=cast code,
 * english, slow=ms before every answer, refuse=code of the first card's refusal.
 */
import { createRoot } from 'react-dom/client'
import '../../src/ui/styles/base.css'
import type { CastError } from '../../src/app/voterBooth'
import { ScannerContext } from '../../src/ui/scannerContext'
import { VoterKiosk } from '../../src/ui/kiosk/VoterKiosk'
import { fakeScanner } from '../support/fakeScanner'
import { aPlan, fakeBooth } from '../support/fakeBooth'

const query = new URLSearchParams(location.search)
const rehearsal = query.has('rehearsal')
const booth = fakeBooth(
  aPlan({
    people: Number(query.get('people') ?? 11),
    lists: Number(query.get('lists') ?? 1),
    levels: query.get('levels') === '2' ? 2 : 3,
    unmarked: query.get('unmarked') === 'allOrNothing' ? 'allOrNothing' : 'allowWithWarning',
    rehearsal,
    longPosition: query.has('long')
      ? ', kiêm Trưởng Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở và Chủ tịch Hội Cựu chiến binh, Ủy viên Ban Chấp hành Đảng bộ thành phố nhiệm kỳ 2025–2030'
      : '',
  }),
  [query.has('eight') ? '12345678' : '123456', '654321'],
)
const fail = query.get('fail')
if (fail !== null) booth.failNextCast({ code: fail as CastError['code'] })
const refuse = query.get('refuse')
if (refuse !== null) booth.refuseNextCard({ code: refuse as 'card/attendant-needed' })
if (query.has('hold')) Object.assign(globalThis, { hold: booth.hold })

const root = document.getElementById('root')
if (root === null) throw new Error('no root')
createRoot(root).render(
  <ScannerContext value={fakeScanner()}>
  <VoterKiosk
    booth={booth}
    roundTitle="Lấy phiếu tín nhiệm giữa nhiệm kỳ 2025–2030"
    unitName="Đảng ủy Phường 9"
    rehearsal={rehearsal}
    language={query.has('english') ? 'en' : 'vi'}
    onAttendant={() => undefined}
  />
  </ScannerContext>,
)
