import type { Backup, BackupFolder, BackupsPort } from '#shared/platform/platform.ts'
import type { Problem } from '#shared/records/problem.ts'

/** Backups in memory, which can be made to fail. */
export class FakeBackups implements BackupsPort {
  readonly available = true
  readonly kept: { backup: Backup; file: Uint8Array }[] = []
  /** Ids named to `prune`. */
  readonly pruned: string[] = []
  failing: Problem | null = null
  #now = Date.UTC(2026, 10, 25, 9)
  #chosen: string | null = null

  async folder(): Promise<BackupFolder> {
    return { path: this.#chosen ?? '/data/backups', usual: this.#chosen === null }
  }

  async chooseFolder() {
    this.#chosen = '/chosen'
    return this.folder()
  }

  async useUsualFolder() {
    this.#chosen = null
    return this.folder()
  }

  async list() {
    this.#mayFail()
    return this.kept.map(({ backup }) => backup).toReversed()
  }

  async write({ programmeId, name, reason, file }: Parameters<BackupsPort['write']>[0]) {
    this.#mayFail()
    this.#now = Math.max(Date.now(), this.#now + 1)
    const at = new Date(this.#now).toISOString()
    const backup = { id: `${programmeId}/${at}`, programmeId, name, at, reason, bytes: file.length, counts: null }
    this.kept.push({ backup, file: new Uint8Array(file) })
    return backup
  }

  async read(id: string) {
    this.#mayFail()
    const found = this.kept.find(({ backup }) => backup.id === id)
    if (!found) throw new Error(`There is no backup ${id}.`)
    return found.file
  }

  async prune(checked: string) {
    this.pruned.push(checked)
  }

  async remove(id: string) {
    const index = this.kept.findIndex(({ backup }) => backup.id === id)
    if (index < 0) throw new Error(`There is no backup ${id}.`)
    this.kept.splice(index, 1)
  }

  async reveal(id: string) {
    await this.read(id)
  }

  #mayFail(): void {
    if (this.failing) throw this.failing
  }
}
