/** Papers (S14–S16): a file could not be made, or a publication is not decided yet. The result never depends on it. */
import type { PublicationFault } from '../../domain/result/publication'
import type { PaperError } from '../../ports/papers'
import { KEPT, say, type ErrorWords } from './sentences'

const PAPER: Readonly<Record<PaperError['code'], ErrorWords>> = {
  'paper/not-made': say(
    ['Máy chưa tạo được tệp văn bản.', `${KEPT.round.vi} Kết quả đã ký và phần đang soạn vẫn còn nguyên.`, 'Mời bấm lại. Nếu vẫn không được, tải lại trang rồi làm tiếp.'],
    ['The document could not be made.', `${KEPT.round.en} The signed result and the text in work are kept.`, 'Press again. If it still fails, reload the page and go on.'],
  ),
}

const PUBLICATION: Readonly<Record<PublicationFault['code'], ErrorWords>> = {
  'publication/nothing-chosen': say(
    ['Chưa chọn nội dung hoặc danh sách nào để công bố.', 'Chưa có gì được công bố.', 'Mời chọn ít nhất một nội dung và một danh sách.'],
    ['No content or no list is chosen for publication.', 'Nothing has been published.', 'Choose at least one piece and one list.'],
  ),
  'publication/decision-missing': say(
    ['Chưa ghi cơ quan, văn bản cho phép công bố.', 'Chưa có gì được công bố.', 'Mời ghi tên cơ quan quyết định và số văn bản.'],
    ['Who decided on the publication, by which document, is not said.', 'Nothing has been published.', 'Enter the authority and the number of its document.'],
  ),
}

export const paperWords = ({ code }: PaperError): ErrorWords => PAPER[code]
export const publicationWords = ({ code }: PublicationFault): ErrorWords => PUBLICATION[code]
