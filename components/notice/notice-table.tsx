import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { momentText } from "@/lib/messages/dates";
import { noticeList } from "@/lib/messages/notice-list";

type NoticeRow = {
  id: string;
  number: string;
  title: string;
  filingId: string | null;
  filingName: string | null;
  issuedAt: Date;
  readAt: Date | null;
};

/** Notices of a unit, each to be opened as it was sent. */
export function NoticeTable({ notices }: { notices: NoticeRow[] }) {
  const { columns } = noticeList;
  return (
    <Table
      caption={noticeList.title}
      captionHidden
      rows={notices}
      rowKey={({ id }) => id}
      empty={noticeList.empty}
      columns={[
        { key: "issuedAt", header: columns.issuedAt, cell: ({ issuedAt }) => momentText(issuedAt) },
        {
          key: "title",
          header: columns.title,
          heading: true,
          cell: ({ id, title, readAt }) => (
            <>
              <a href={`/api/notices/${id}`}>{title}</a>
              {readAt ? null : <Tag tone="seal">{noticeList.unread}</Tag>}
            </>
          ),
        },
        {
          key: "filing",
          header: columns.filing,
          cell: ({ filingId, filingName }) =>
            filingId ? <a href={`/workspace/filings/${filingId}`}>{filingName}</a> : noticeList.registration,
        },
        { key: "number", header: columns.number, cell: ({ number }) => number },
      ]}
    />
  );
}
