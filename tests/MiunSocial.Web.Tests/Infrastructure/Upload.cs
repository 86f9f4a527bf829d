using System.Net;
using System.Text;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>A form with a file of which so much is sent; if more was promised, the connection breaks.</summary>
internal sealed class Upload : HttpContent
{
    private readonly byte[] _start;
    private readonly long _sent;
    private readonly long? _promised;

    /// <param name="file">The field that takes the file.</param>
    /// <param name="sent">In bytes.</param>
    /// <param name="promised">The length that the head of the post tells, in bytes; null if it tells none.</param>
    public Upload(IEnumerable<KeyValuePair<string, string>> fields, string file, long sent, long? promised)
    {
        (_sent, _promised) = (sent, promised);
        Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=edge");
        var parts = fields.Where(field => field.Key != file)
            .Select(field => $"--edge\r\nContent-Disposition: form-data; name=\"{field.Key}\"\r\n\r\n{field.Value}\r\n");
        _start = Encoding.UTF8.GetBytes(string.Concat(parts) + $"--edge\r\nContent-Disposition: form-data; name=\"{file}\"; filename=\"plan.pdf\"\r\n\r\n%PDF-1.7\n");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_start);
        var piece = new byte[64 * 1024];
        for (long sent = _start.Length; sent < _sent; sent += piece.Length)
        {
            await stream.WriteAsync(piece.AsMemory(0, (int)Math.Min(piece.Length, _sent - sent)));
        }
        if (_promised > _sent)
        {
            await stream.FlushAsync();
            await Task.Delay(200);
            throw new IOException("The connection is cut.");
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _promised ?? 0;
        return _promised is not null;
    }
}
