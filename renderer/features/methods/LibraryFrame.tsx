import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { paths } from '#renderer/paths.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { FileMenu } from './FileMenu.tsx'
import classes from './Methods.module.css'

/** What the two halves of the library share: the way from one to the other, and files in and out. */
export function LibraryFrame(props: {
  title: string
  here: 'methods' | 'templates'
  action?: ReactNode
  children: ReactNode
}): ReactNode {
  return (
    <Page
      title={props.title}
      actions={
        <>
          <FileMenu />
          {props.action}
        </>
      }
    >
      <nav className={classes.tabs} aria-label="Library">
        <Link href={paths.methods} aria-current={props.here === 'methods' ? 'page' : undefined}>
          Methods
        </Link>
        <Link href={paths.templates} aria-current={props.here === 'templates' ? 'page' : undefined}>
          Session templates
        </Link>
      </nav>
      {props.children}
    </Page>
  )
}
