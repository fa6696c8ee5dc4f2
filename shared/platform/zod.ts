import { z } from 'zod'

// The content security policy forbids zod's generated code; this must run before any schema is made.
z.config({ jitless: true })

export { z }
