/** Papers (S14–S16): a file could not be made. The result never depends on it. */
import type { PaperError } from '../../ports/papers'
import { KEPT, say, type ErrorWords } from './sentences'

const WORDS: Readonly<Record<PaperError['code'], ErrorWords>> = {
  'paper/not-made': say(
    ['Máy chưa tạo được tệp văn bản.', `${KEPT.round.vi} Kết quả đã ký và phần đang soạn vẫn còn nguyên.`, 'Mời bấm lại. Nếu vẫn không được, tải lại trang rồi làm tiếp.'],
    ['The document could not be made.', `${KEPT.round.en} The signed result and the text in work are kept.`, 'Press again. If it still fails, reload the page and go on.'],
  ),
}

export const paperWords = ({ code }: PaperError): ErrorWords => WORDS[code]
