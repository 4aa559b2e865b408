/**
 * SupportSheet: what one voter may set for this visit beside size and contrast: buttons on the left, the ballot read aloud.
 * Over S7; leaves the ballot as it is. Reading is switched on by the voter only, after it was said who would hear it.
 */
import { useKiosk } from './kioskContext'
import { DialogScreen } from './DialogScreen'
import { TapButton } from './TapButton'
import styles from './SupportSheet.module.css'

export function SupportSheet({ onClose }: { readonly onClose: () => void }) {
  const kiosk = useKiosk()
  const { support, close } = kiosk.words
  return (
    <DialogScreen
      title={support.title}
      focusKey="support"
      text={
        <div className={styles['sheet']}>
          <p className={styles['lead']}>{support.lead}</p>
          <section className={styles['choice']} aria-labelledby="support-hand">
            <h2 id="support-hand">{support.hand.title}</h2>
            <p>{support.hand.note}</p>
            <TapButton pressed={kiosk.leftHanded} onTap={kiosk.toggleHand}>
              {kiosk.leftHanded ? support.hand.right : support.hand.left}
            </TapButton>
          </section>
          <section className={styles['choice']} aria-labelledby="support-voice">
            <h2 id="support-voice">{support.voice.title}</h2>
            <p>{kiosk.maySpeak ? support.voice.note : support.voice.none}</p>
            {kiosk.maySpeak && (
              <TapButton pressed={kiosk.speaking} onTap={kiosk.toggleSpeech}>
                {kiosk.speaking ? support.voice.stop : support.voice.start}
              </TapButton>
            )}
          </section>
        </div>
      }
      actions={
        <TapButton look="primary" onTap={onClose}>
          {close}
        </TapButton>
      }
    />
  )
}
