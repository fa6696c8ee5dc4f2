/** Small pictures made for tests. */

/** One colour, 16 by 16 points, as it is kept with a programme. */
export const onePng = {
  kind: 'png',
  width: 16,
  height: 16,
  base64:
    'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR42mMQCfAjCTGMahjVMHw1AABpALIBchUg5wAAAABJRU5ErkJggg==',
} as const
