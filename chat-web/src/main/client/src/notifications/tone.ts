/** Plays the short tone of a notification: two notes, without a file. */

const NOTES_HZ = [659, 880]; // e and a: a friendly fourth
const NOTE_S = 0.12;
const LOUDNESS = 0.08; // of 1: to be heard in the room, not next door

export async function playTone(): Promise<void> {
  const audio = new AudioContext();
  try {
    await audio.resume(); // refused until the person has clicked somewhere in the page
    const volume = audio.createGain();
    volume.connect(audio.destination);
    const start = audio.currentTime;
    const end = start + NOTES_HZ.length * NOTE_S;
    volume.gain.setValueAtTime(LOUDNESS, start);
    volume.gain.exponentialRampToValueAtTime(LOUDNESS / 100, end); // fades instead of clicking off
    await Promise.all(
      NOTES_HZ.map((frequency, index) => {
        const note = new OscillatorNode(audio, { frequency });
        note.connect(volume);
        note.start(start + index * NOTE_S);
        note.stop(start + (index + 1) * NOTE_S);
        return new Promise((ended) => (note.onended = ended));
      }),
    );
  } finally {
    await audio.close();
  }
}
