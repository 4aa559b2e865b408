/** Help in English: the same articles, section for section. */
import type { HelpArticle, HelpSection, HelpTopic } from './articlesVi'

const steps = (heading: string, ...items: readonly string[]): HelpSection => ({ heading, ordered: true, items })
const points = (heading: string, ...items: readonly string[]): HelpSection => ({ heading, ordered: false, items })

export const helpArticlesEn: Readonly<Record<HelpTopic, HelpArticle>> = {
  voters: {
    title: 'Guide for voters',
    lead: 'One card each, one ballot each. The tablet does not know whose card is whose.',
    sections: [
      steps(
        'Voting',
        'Draw a voting card from the shuffled pile. It bears no name and no running number.',
        'Type the code of the card on the number pad, or press “Scan card” and hold its square code before the camera.',
        'Choose one level for each person. Tap another level to change it. For larger letters press “Text size”.',
        'Review the whole ballot. To change a person press “Edit” in that row.',
        'Press CAST INTO THE BOX, then AGREE. Wait for “recorded”.',
        'Drop the card into the card box beside the tablet.',
      ),
      points(
        'When help is needed',
        'To hide the screen press “Cover”. It is covered at once; only your own card shows what you were marking.',
        'The code does not work: check it, or ask the committee.',
        'Nobody, the committee included, can see what you chose. Please do not photograph the screen.',
        'The tablet prints and hands out nothing about your ballot, so that nobody can be made to prove a choice.',
      ),
    ],
  },
  secretary: {
    title: 'Guide for the secretary',
    lead: 'Preparation takes about ten minutes. The secretary cannot see a result early, cast or change a ballot, or open the box alone.',
    sections: [
      steps(
        'The days before',
        'Open Hòm Phiếu from its icon. Look at “Device check” and follow every line that warns.',
        'Create the vote, or open the plan file from the level above. Go through the steps; each is saved by itself.',
        'Print the voting cards: one side, A4, at 100 %. Cut, seal, shuffle. Delete the job kept in the printer.',
        'Print blank key-card forms for the committee.',
        'Press “Rehearse” and go through a whole round with the committee.',
        'Keep the tablet off the network until the result is on the USB stick.',
      ),
      steps(
        'After the result',
        'Look at the table, finish the minutes, print and sign.',
        'Save the package to USB and read it back. Only “identical” means saved. Save a second stick.',
        'Destroy the key cards in the hall and minute it. Fill in the handover-and-destruction sheet.',
        'Send the file TinNhiem_*.zip untouched: not unpacked, not edited, nothing replaced.',
      ),
    ],
  },
  committee: {
    title: 'Guide for the counting committee',
    lead: 'The committee holds the keys of the box. Without enough key cards nobody can open the totals.',
    sections: [
      steps(
        'Key cards',
        'One member at a time, the others look away. Copy six groups of symbols onto paper, enter them again to be sure.',
        'Set a PIN of six digits of your own. PINs agree to acts; they open no ballot.',
        'The reserve card goes into an envelope signed across by chair and head of the committee.',
      ),
      steps(
        'Opening',
        'Print the record of inspection and sealing; the whole committee signs it before the first ballot.',
        'Tell the level above the 16-symbol fingerprint at once; save the opening files to USB and read them back.',
        'Count those present. Below two thirds of the summoned the tablet does not open, without exception.',
        'Two members enter their PINs.',
      ),
      points(
        'While voting',
        'One member stands near the tablet and does not look at the voter’s screen.',
        'A voter walks away: after two minutes the tablet calls, then covers itself. Returning, they enter their own card. Never mark for anybody.',
        'Unsure whether a ballot is in: “Check card” says cast, not cast, or voided.',
        'A voting card is lost: hand over a spare and record it. Do not count it as missing as well.',
        'Power cut, frozen tablet: start again; the round is paused, recorded ballots are all there; two PINs resume.',
      ),
      steps(
        'Closing',
        'Ask: “Has everybody present voted?”',
        'Count by hand: cards not handed out, cards returned, cards in the card box. The tablet names any difference.',
        'Each member enters the own key card. From the first one on nobody can vote any more.',
        'Press CLOSE. The tablet adds up the ballots still encrypted and opens the totals only.',
        'Once the stick has been read back: destroy all key cards on the spot, the reserve card too.',
      ),
    ],
  },
  rehearsal: {
    title: 'Rehearsal',
    lead: 'Rehearse before every meeting with its own lists and committee. Its data are kept apart, its files are named LAMTHU, it never counts.',
    sections: [
      steps(
        'How',
        'In a vote that is set up, go to the step “Rehearsal” and press “Rehearse”.',
        'Print the test ballots, share them out, and mark exactly what they say. Each one once.',
        'At test ballot 2 press “Check this ballot” before casting.',
        'Close the round with the key cards. The tablet compares expected and got and names what differs.',
      ),
      points(
        'Why it can be trusted',
        'No two people, and no two levels of a person, have equal expected totals: a swap shows.',
        'The time measured serves to estimate the official meeting. Official rounds are never timed.',
      ),
    ],
  },
  lostCards: {
    title: 'What losing key cards means',
    lead: 'With fewer cards than needed nobody can open the result, not even the makers of the program. That is intended.',
    sections: [
      points('Before opening', 'Hold the ceremony again with the whole committee. Voting cards already printed stay valid.'),
      points(
        'After opening',
        'If enough cards are left, close as usual and minute the lost one.',
        'With a reserve card: open the envelope before the meeting and enter it like a member’s card.',
        'Too few: annul the round, sign the record, make a replacing round. The box is never opened.',
      ),
      points('A forgotten PIN', 'PINs only agree to acts. Two other members can act. Closing needs key cards, no PIN.'),
    ],
  },
  ballotCheck: {
    title: 'What “Check this ballot” does',
    lead: 'To know that the tablet encrypts what was tapped, without trusting it. Optional, never needed to vote.',
    sections: [
      steps(
        'How',
        'Mark a ballot up to the confirmation screen. The tablet shows a code of 12 symbols: it has committed itself.',
        'Instead of AGREE press “Check this ballot”. A square code appears.',
        'On another device running Hòm Phiếu press “Check one ballot”, on its first page or here, choose the opening record and scan the code. That device computes anew: it must give the same 12 symbols and the levels chosen.',
        'The checked ballot is spoiled. Mark again as usual; the card still works.',
      ),
      points(
        'Mind',
        'The tablet does not know beforehand which ballot will be checked, so cheating is caught by any ballot it cheats on that is checked.',
        'Whoever checks should choose levels at random, not the true ones.',
      ),
    ],
  },
  secrecy: {
    title: 'What the tablet can and cannot promise',
    lead: 'Said plainly, for the meeting to decide.',
    sections: [
      points(
        'It can',
        'Nobody knows a result before closing: ballots are encrypted before they are stored, the keys are on the committee’s paper.',
        'No single ballot is ever decrypted: only the totals, once.',
        'Ballots are stored without time, order or name.',
        'Anybody can compute the totals again from the package, with other software.',
      ),
      points(
        'It cannot, so take care',
        'A replaced program: compare the 8-character build with the one announced from above, rehearse before witnesses, check ballots.',
        'Traces on the disk in the order of writing: harmless once the key cards are destroyed. Hence destroy them in the hall.',
        'A browser that crashes may write a crash report of its own, with a piece of memory in it. Switch off the sending of crash reports, keep the tablet off the network, restore the factory settings afterwards.',
        'Everybody choosing the same, or a very small group: the totals then speak for themselves.',
        'Photographs while voting.',
      ),
    ],
  },
  endings: {
    title: 'Annulment, correction, replacing round',
    lead: 'When there is no result, or the result has something written down wrongly.',
    sections: [
      points(
        'Annulment (before there is a result)',
        'For a surplus nobody can explain, a wrong list, or too few key cards.',
        'Two PINs and a reason. Where two PINs fail: a paper two members signed, its number and date, and one PIN.',
        'The box is never opened. Print the annulment record, save the files, destroy the key cards.',
        'Press “Make a round that replaces it”: the new round names the annulled one.',
      ),
      points(
        'Correction (after the result)',
        'Correctable: names, positions, titles, number present, cards counted by hand.',
        'Never: counts of levels, valid ballots, ballots collected.',
        'The signed result stays; the correction is signed by the tablet, printed for signing, and sent with the package.',
      ),
      points('A new vote ordered from above', 'Once there is a result the app cannot annul it. Make a replacing round and enter number and date of the decision.'),
    ],
  },
  criteria: {
    title: 'Criteria of the rating',
    lead: 'Regulation 96-QĐ/TW, Articles 4 and 5. One overall level for each person.',
    sections: [
      points(
        'Based on',
        'Political quality, ethics, lifestyle, discipline; exemplary conduct of the person, the spouse and children.',
        'Results in the assigned duties.',
      ),
    ],
  },
  rules: {
    title: 'How it is counted, and the choices',
    lead: 'Every comparison is made on whole numbers; a rounded percentage is only for reading.',
    sections: [
      points(
        'Percentages',
        'Under Regulation 96-QĐ/TW they are of the ballots collected; under Resolution 96/2023/QH15 of all deputies.',
        'Rounded percentages may not add up to 100; they are left alone.',
        'Where another base would change a person’s class, the app says so.',
      ),
      points(
        'Lines without a mark',
        '“Allowed, with a warning”: an open line is invalid for that person alone.',
        '“All or a blank ballot”: the voting screen lets no partly marked ballot through. The cryptographic proofs cannot see this in a ballot; they only see that everybody has as many open lines.',
      ),
      points('The program does not decide', 'It computes and classes by the low marks. What follows is decided by the competent authority.'),
    ],
  },
  superior: {
    title: 'Level above: receive, verify, consolidate',
    lead: 'The fingerprint must come from the signed paper, or by telephone before the vote, never from the file beside the package.',
    sections: [
      steps(
        'Verifying a package',
        'Press “Verify packages” and drop the .zip file.',
        'Type the 16-symbol fingerprint of the opening record from the signed paper.',
        'VERIFIED: it can be used. UNKNOWN KEYS: right, but whose keys is unknown. REJECTED: the app says what is wrong and what the unit must do.',
      ),
      points(
        'Always refused',
        'Rehearsals (LAMTHU_…), edited packages, packages mixed of two rounds.',
        'A person in more than two places; two different results of one round.',
      ),
    ],
  },
}
