import { answer } from '#platform/threads/thread.ts';
import { measureColumns } from '#shared/networks/files/measure-columns.ts';
import { groupingsOfData, networkOfData } from '#shared/networks/files/network-of-data.ts';
import { measureNetwork, type Progress } from '#shared/networks/measure-network.ts';
import { drawUp } from './draw-up.ts';
import type { MeasuredStudy, Measuring } from './measure-apart.ts';

answer(
  ({ data, drawing }: Measuring, progress: (progress: Progress) => void): MeasuredStudy => {
    const network = networkOfData(data);
    const options = { progress, ...(drawing !== undefined && { drawing }) };
    const measured = measureNetwork(network, groupingsOfData(data), options);
    return {
      figures: drawUp(network, measured),
      columns: measureColumns(measured).map(({ name, values }) => ({
        name,
        values: Float64Array.from(values),
      })),
    };
  },
  ({ columns }) => columns.map(({ values }) => values),
);
