using System.Globalization;

namespace MiunSocial.Endurance;

/// <summary>Whole numbers given as <c>--name value</c>.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, int> _numbers = [];

    public Options(string[] args, params string[] known)
    {
        foreach (var pair in args.Chunk(2))
        {
            var name = known.FirstOrDefault(one => pair[0] == $"--{one}");
            if (name is null || pair.Length < 2 || !int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                throw new ArgumentException($"Options are {string.Join(", ", known.Select(one => $"--{one} NUMBER"))}.");
            }
            _numbers[name] = number;
        }
    }

    public int Number(string name, int otherwise) => _numbers.GetValueOrDefault(name, otherwise);
}
