using System.Text.Json;

namespace MiunSocial.Data.Exchange;

/// <summary>Writes rows as an array of objects, for programs: what is a list is an array, and what is empty is null.</summary>
public static class JsonRows
{
    /// <summary>In bytes; what has been written goes on its way when there is so much of it.</summary>
    private const int FlushAt = 32 * 1024;

    private static readonly HashSet<ChannelColumn> Lists = [ChannelColumns.Audiences, ChannelColumns.Aims, ChannelColumns.Languages];

    public static async Task WriteAsync(
        Stream to, IReadOnlyList<ChannelColumn> columns, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(to);
        json.WriteStartArray();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            json.WriteStartObject();
            foreach (var (place, column) in columns.Index())
            {
                json.WritePropertyName(column.Key);
                Write(json, column, row[place]);
            }
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
            {
                await json.FlushAsync(cancellationToken);
            }
        }
        json.WriteEndArray();
        await json.FlushAsync(cancellationToken);
    }

    private static void Write(Utf8JsonWriter json, ChannelColumn column, string cell)
    {
        if (Lists.Contains(column))
        {
            json.WriteStartArray();
            foreach (var item in cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                json.WriteStringValue(item);
            }
            json.WriteEndArray();
        }
        else if (cell.Length == 0)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStringValue(cell);
        }
    }
}
