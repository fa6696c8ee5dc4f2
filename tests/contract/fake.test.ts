import { createFakePlatform } from '../support/fakePlatform.ts'
import { describePlatform } from './describePlatform.ts'

describePlatform('fake', async () => {
  const platform = createFakePlatform()
  return {
    platform,
    choose: (file) => platform.choices.push(file),
    async lastSaved() {
      const last = platform.saved.at(-1)
      if (!last) throw new Error('Nothing was saved.')
      return last
    },
    restarted: async () => platform,
    press: (command) => platform.press(command),
    handOver: (file) => platform.handOver(file),
    close: () => platform.close(),
    cleanUp: async () => undefined,
  }
})
