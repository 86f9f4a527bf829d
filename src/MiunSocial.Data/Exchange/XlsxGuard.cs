using System.IO.Compression;
using System.Xml;

namespace MiunSocial.Data.Exchange;

/// <summary>
/// Goes through a spreadsheet's package before anything reads it as one: a few kilobytes can unpack to gigabytes, claim a sheet of
/// sixteen thousand columns, or hold a single cell of a gigabyte.
/// </summary>
internal static class XlsxGuard
{
    /// <exception cref="TableFaultException">It is locked, damaged or too large.</exception>
    public static void Check(Stream file)
    {
        file.Position = 0;
        try
        {
            using var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (package.Entries.Count > TableLimits.MostParts)
            {
                throw new TableFaultException("File.TooLargeUnpacked");
            }
            if (!package.Entries.Any(part => part.FullName.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase)))
            {
                throw new TableFaultException("File.WrongType");
            }
            var left = TableLimits.LargestUnpacked;
            foreach (var part in package.Entries.Where(part => part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
            {
                left -= CheckPart(part, left);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or NotSupportedException or ArgumentException or EndOfStreamException)
        {
            throw new TableFaultException("File.Damaged");
        }
    }

    /// <returns>The bytes it unpacks to.</returns>
    private static long CheckPart(ZipArchiveEntry part, long atMost)
    {
        using var unpacked = new BoundedXml(part.Open(), atMost);
        using var reader = XmlReader.Create(unpacked, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var depth = 0;
        while (reader.Read())
        {
            depth = Math.Max(depth, reader.Depth);
            if (depth > 64)
            {
                throw new TableFaultException("File.Damaged");
            }
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "c" or "dimension" or "mergeCell" && !IsWithin(reader))
            {
                throw new TableFaultException("File.TooManyColumns", TableLimits.MostColumns);
            }
        }
        return unpacked.Total;
    }

    /// <summary>A cell stands within the columns and rows that a table may have.</summary>
    private static bool IsWithin(XmlReader cell)
    {
        var reference = cell.GetAttribute(cell.LocalName == "c" ? "r" : "ref");
        return reference is null || reference.Split(':').All(corner => ColumnOf(corner) <= ColumnBound(cell.LocalName));
    }

    /// <summary>Whole rows that are merged or coloured say the last column there is; only what a reader lays out counts.</summary>
    private static int ColumnBound(string element) => element == "mergeCell" ? int.MaxValue : TableLimits.MostColumns;

    private static int ColumnOf(string corner)
    {
        var column = 0;
        foreach (var letter in corner.Where(char.IsAsciiLetter).Take(5))
        {
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }
        return column;
    }

    /// <summary>Counts what is unpacked, and refuses a single text or tag that no sheet has.</summary>
    private sealed class BoundedXml(Stream inner, long atMost) : Stream
    {
        private const int LongestRun = 4 * ChannelColumns.LongestCell * 6;

        private int _run;

        public long Total { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Total;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            Total += read;
            if (Total > atMost)
            {
                throw new TableFaultException("File.TooLargeUnpacked");
            }
            Measure(buffer[..read]);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }
            base.Dispose(disposing);
        }

        private void Measure(ReadOnlySpan<byte> bytes)
        {
            for (var at = bytes.IndexOf((byte)'<'); at >= 0; at = bytes.IndexOf((byte)'<'))
            {
                Add(at);
                _run = 0;
                bytes = bytes[(at + 1)..];
            }
            Add(bytes.Length);
        }

        private void Add(int bytes)
        {
            if ((_run += bytes) > LongestRun)
            {
                throw new TableFaultException("File.CellTooLong", 1);
            }
        }
    }
}
