import {Button, Group, Paper, Skeleton, Stack, Text, Textarea} from '@mantine/core';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../../api/refusal';
import {ROLES, useMay} from '../../../app/me';
import {Form} from '../../../ui/Form';
import {useFormats} from '../../../ui/formats';
import {offerUndo, sayFailed} from '../../../ui/undo';
import {useConfirmed} from '../../../ui/useConfirmed';
import {useBuilder} from '../context';
import {Section} from '../fields/Section';
import {commentsOn, deletionOf, isOpen} from './places';
import {addComment, commentsQuery, deleteComment, reopenComment, resolveComment, type Comment} from './queries';

const LONGEST = 2_000;

/** What colleagues say of the survey, or of one of its questions; open to all who see it. */
export default function Comments({question = ''}: {question?: string}) {
  const {t} = useTranslation('builder');
  const {survey, draft} = useBuilder();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [flaw, setFlaw] = useState('');
  const [isBusy, setBusy] = useState(false);
  const id = survey.id ?? '';
  const comments = useQuery(commentsQuery(id));
  const mayComment = useMay(ROLES);
  const keys = draft.questions.map(({key}) => key);
  const changed = () => queries.invalidateQueries({queryKey: commentsQuery(id).queryKey});
  const attempt = (work: () => Promise<unknown>) => void work().then(changed).catch((failure: Error) => sayFailed(failure));

  const send = async () => {
    setBusy(true);
    setFlaw('');
    try {
      await addComment(id, question, text);
      setText('');
      await changed();
    } catch (failure) {
      setFlaw((failure instanceof Refusal && failure.fieldErrors().text) || (failure as Error).message);
    } finally {
      setBusy(false);
    }
  };
  const remove = async ({id: comment = '', question: of = '', text: said = '', own}: Comment) => {
    await deleteComment(id, comment);
    // Another's would come back as one's own.
    if (own) offerUndo(t('comments.deleted'), () => addComment(id, of, said).then(changed));
  };

  return (
    <Section title={t('comments.title')} hint={t('comments.hint')} level={question ? 3 : 2}>
      {comments.isPending && <Skeleton height={60} />}
      {comments.isError && (
        <Text size="sm" role="alert">
          {comments.error.message}
        </Text>
      )}
      {commentsOn(question, keys, comments.data ?? []).map(comment => (
        <One
          key={comment.id}
          comment={comment}
          place={question}
          onResolve={() => attempt(() => resolveComment(id, comment.id ?? ''))}
          onReopen={() => attempt(() => reopenComment(id, comment.id ?? ''))}
          onDelete={() => attempt(() => remove(comment))}
        />
      ))}
      {mayComment && (
        <Form onSubmit={send}>
          <Textarea
            label={t('comments.new')}
            autosize
            minRows={2}
            maxRows={8}
            value={text}
            error={flaw}
            maxLength={LONGEST}
            onChange={event => setText(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="xs">
            <Button type="submit" size="xs" variant="default" disabled={text.trim() === ''} loading={isBusy}>
              {t('comments.add')}
            </Button>
          </Group>
        </Form>
      )}
    </Section>
  );
}

interface OneProps {
  comment: Comment;
  /** The key of the question whose comments are shown; empty for the whole survey's. */
  place: string;
  onResolve: () => void;
  onReopen: () => void;
  onDelete: () => void;
}

function One({comment, place, onResolve, onReopen, onDelete}: OneProps) {
  const {t} = useTranslation('builder');
  const formats = useFormats();
  const mayComment = useMay(ROLES);
  const deletion = deletionOf(comment, useMay(['admin']));
  const confirmed = useConfirmed(() => Promise.resolve(onDelete()));
  const {author = '', writtenAt = '', text = '', question = '', resolvedBy = ''} = comment;
  return (
    <Paper withBorder p="xs" component="article" aria-label={t('comments.by', {author})}>
      <Stack gap={4}>
        <Text size="xs" c="dimmed">
          {t('comments.by', {author})}, {formats.time(writtenAt)}
          {question !== place && ` (${t('comments.gone', {question})})`}
        </Text>
        <Text size="sm" className="wraps" style={{whiteSpace: 'pre-wrap'}} dir="auto">
          {text}
        </Text>
        <Group gap="xs" justify="flex-end">
          {!isOpen(comment) && (
            <Text size="xs" c="dimmed" flex={1}>
              {t('comments.resolvedBy', {name: resolvedBy})}
            </Text>
          )}
          {mayComment && deletion && (
            <Button size="compact-xs" variant="subtle" color="red" onClick={deletion === 'final' ? confirmed.press : onDelete}>
              {t(confirmed.isAsking ? 'comments.reallyDelete' : 'comments.delete')}
            </Button>
          )}
          {mayComment && (
            <Button size="compact-xs" variant="subtle" onClick={isOpen(comment) ? onResolve : onReopen}>
              {t(isOpen(comment) ? 'comments.resolve' : 'comments.reopen')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
