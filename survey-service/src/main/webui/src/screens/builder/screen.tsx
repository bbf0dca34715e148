import {Skeleton} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {ErrorPage} from '../../ui/ErrorPage';
import {BuilderScreen} from './BuilderScreen';
import {surveyQuery} from './queries';

export const Route = createLazyRoute('/surveys/$id')({component: Loaded});

function Loaded() {
  const {id} = Route.useParams();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const loaded = useQuery(surveyQuery(id));
  if (loaded.error && !loaded.data) return <ErrorPage error={loaded.error} reset={() => void loaded.refetch()} />;
  if (loaded.isPending) return <Skeleton height={400} />;
  return (
    <BuilderScreen
      key={id}
      id={id}
      loaded={loaded.data}
      search={search}
      onSearch={changes => void navigate({search: before => ({...before, ...changes}), replace: true})}
    />
  );
}
