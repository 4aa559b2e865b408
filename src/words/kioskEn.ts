/** The voter's screens (S4, S7–S11) in English, for reviewers; the same type as the Vietnamese. */
import { countOf } from './english'
import type { FailureWords, KioskWords } from './kioskWords'
import { supportEn } from './support'

export function kioskEn(): KioskWords {
  const sizes = { medium: 'Medium', large: 'Large', largest: 'Largest' }
  const cardStays = 'Your choices are kept and the card can still be used.'
  const people = (count: number): string => countOf(count, 'person', 'people')
  const retryable = (title: string, body: string): FailureWords => ({
    title,
    body,
    card: cardStays,
    mayRetry: true,
  })
  return {
    language: 'en',
    rehearsal: 'REHEARSAL – RESULTS DO NOT COUNT',
    close: 'Close',
    support: supportEn(),
    tools: {
      textSize: (size) => sizes[size],
      textSizeChange: (size) => `Text size: ${sizes[size]}. Press to change.`,
      contrast: 'Contrast',
      criteria: 'Criteria',
      cover: 'Cover',
      coverAll: 'Cover the screen and call the committee',
      committee: 'Committee',
      committeeAll: 'For the counting committee',
    },
    entry: {
      invitation: 'PLEASE RATE CONFIDENCE',
      steps: ['Enter the code on your card', 'Choose a level for each person', 'Cast the ballot, then drop the card into the card box'],
      prompt: 'Code on the voting card',
      typed: (count, of) => `${count} of ${countOf(of, 'digit')} entered`,
      pad: 'Number pad',
      unlock: 'Committee: open it again',
      erase: 'Erase',
      checking: 'Checking the card…',
      refusal: (refusal, secondsLeft) => {
        switch (refusal.code) {
          case 'card/refused':
            return 'This code cannot be used. Please check it or see the counting committee.'
          case 'card/wait':
            return `Several wrong codes. Please wait ${secondsLeft} s and enter it again.`
          case 'card/attendant-needed':
            return 'Too many wrong codes. Please see the counting committee.'
          case 'card/not-open':
            return 'Voting is paused. Please see the counting committee.'
          case 'card/none-to-release':
            return 'No ballot is left to release. Please see the counting committee.'
          case 'card/store-failed':
            return 'The card data could not be read. The card can still be used. Please see the counting committee.'
          case 'card/another':
            return 'This is not the card of the ballot being marked. Please enter your own card.'
        }
      },
    },
    scan: {
      open: 'Scan card',
      openAll: 'Scan the QR code of the card with the camera',
      view: 'Picture of the camera, not kept',
      starting: 'Starting the camera…',
      hold: 'Hold the QR code of the card into the frame.',
      foreign: 'This is not the QR code of a voting card.',
      flip: 'Other camera',
      typeInstead: 'Type the code',
      failed: (error) => {
        switch (error.code) {
          case 'camera/refused':
            return 'The camera is not allowed. Please type the code on the card.'
          case 'camera/none':
          case 'camera/unsupported':
            return 'This tablet has no camera. Please type the code on the card.'
          case 'camera/busy':
            return 'The camera does not work. Please type the code on the card.'
        }
      },
    },
    mark: {
      title: 'CONFIDENCE BALLOT',
      instruction: 'Choose one level for each person, then press Next.',
      page: (page, of) => `Page ${page}/${of}`,
      rated: (rated, of) => `Rated ${rated}/${of}`,
      list: (n, of, title) => `List ${n}/${of}: ${title}`,
      clear: 'Clear',
      clearFor: (name) => `Clear the mark for ${name}`,
      previous: 'Back',
      next: 'Next',
      toReview: 'Review',
      backToReview: 'Back to review',
    },
    review: {
      title: 'REVIEW YOUR BALLOT',
      lead: 'To change a mark, press Edit on that line.',
      unmarked: 'Unmarked',
      people,
      unmarkedHeading: (count) => `Unmarked: ${people(count)}`,
      allHeading: 'Whole ballot',
      unmarkedWarning: (count) => `${people(count)} unmarked: the ballot is invalid for them.`,
      allRated: 'Everyone is rated.',
      mustRateAll: (count) => `${people(count)} unmarked. Rate everyone, or leave the ballot blank.`,
      leaveBlank: 'Leave blank',
      leftBlank: 'Blank ballot: nobody is rated.',
      edit: 'Edit',
      editFor: (name) => `Edit the mark for ${name}`,
      cast: 'CAST THE BALLOT',
      page: (page, of) => `Part ${page}/${of}`,
    },
    blank: {
      title: 'Leave the ballot blank?',
      body: (listTitle, count) =>
        `The ballot${listTitle === undefined ? '' : ` “${listTitle}”`} will rate none of ${people(count)}. Marks made on it are removed.`,
      confirm: 'Yes, leave it blank',
      back: 'Back to rating',
    },
    confirm: {
      title: 'CAST THE BALLOT?',
      final: 'A ballot in the box cannot be changed or taken back.',
      unmarked: (count) => `${people(count)} unmarked.`,
      allRated: (count) => `All ${count} rated.`,
      agree: 'YES, CAST IT',
      back: 'Back',
      code: 'Code of the sealed ballot',
      sealing: 'Sealing the ballot…',
      check: 'Check this ballot',
      checkNote: 'Optional. A checked ballot is spoiled and sealed afresh; the card can still be used.',
    },
    check: {
      title: 'BALLOT CHECK',
      body: 'Open the verify page on another device and scan this code. It recomputes the ballot code: both must be the same. This ballot is spoiled and not in the box; the card can still be used.',
      qr: 'QR code for checking this ballot on another device',
      codeIs: 'Ballot code sealed by this tablet',
      done: 'Done, back to the ballot',
    },
    writing: 'Recording the ballot…',
    writingNote: 'Please wait and stay at the tablet.',
    failure: {
      words: (failure) => {
        switch (failure.code) {
          case 'cast/write-failed':
            return retryable('The ballot was not recorded', 'It is not in the box. Press Try again, or see the counting committee.')
          case 'cast/read-back-failed':
            return retryable('The ballot could not be confirmed', 'It could not be read back and does not count as cast. Press Try again, or see the counting committee.')
          case 'cast/quota':
            return retryable('The tablet is out of space', 'The ballot is not in the box. Call the counting committee, then press Try again.')
          case 'cast/round-not-open':
            return retryable('Voting is paused', 'The ballot is not in the box. Wait for the counting committee, then press Try again.')
          case 'cast/encryption-failed':
            return retryable('The ballot could not be sealed', 'It is not in the box. Press Try again, or see the counting committee.')
          case 'cast/card-already-used':
            return {
              title: 'This card has already voted',
              body: 'A ballot of this card is in the box. This one was not accepted as well.',
              card: 'Please see the counting committee to check the card.',
              mayRetry: false,
            }
        }
      },
      retry: 'Try again',
      back: 'Review the ballot',
      leave: 'Finish',
    },
    done: {
      title: 'Your ballot has been recorded.',
      thanks: 'Thank you.',
      dropCard: 'Please drop the card into the card box.',
      ok: 'Done',
    },
    alert: {
      title: 'Are you still there?',
      body: (seconds) => `The screen will be covered in ${seconds} s. The ballot is not in the box.`,
      here: 'I am still here',
    },
    cover: {
      title: 'The screen is covered',
      ask: 'A member of the counting committee enters the PIN.',
      checking: 'Checking the PIN…',
      pad: 'Number pad for the PIN',
      typed: (count, of) => `${count} of ${countOf(of, 'digit')} entered`,
      refusal: (refusal, secondsLeft) =>
        refusal.code === 'pin/wrong'
          ? 'Wrong PIN.'
          : `Several wrong PINs. Wait ${secondsLeft} s and enter it again.`,
      choose: 'A ballot is half marked and not in the box. Nobody can see the choices.',
      chooseReleased: 'A released ballot is unfinished and not in the box. It has no card to enter again: clear it and release one anew from the committee’s side.',
      clearReleased: 'Clear it and take the released ballot back',
      returned: 'The voter is back – enter the card again',
      clear: 'Clear the marks – the card can still be used',
      clearNote: 'The choices are lost. The card holder can mark the ballot afresh.',
      cardTitle: 'Please enter the code of your own card again',
      back: 'Back',
    },
    criteria: {
      title: 'Criteria of confidence',
      lead: 'Each person is given one overall level, based on:',
      points: [
        'Political quality, ethics, lifestyle and discipline; exemplary conduct of the person, spouse and children.',
        'Results in the duties assigned.',
      ],
      note: 'Regulation 96-QĐ/TW, Articles 4 and 5.',
    },
  }
}
