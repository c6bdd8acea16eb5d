using System.Text;

namespace Vigo.Runner.Demo;

/// <summary>Takes what the commands write, a line at a time, onto the screen.</summary>
internal sealed class ScreenWriter(Screen screen) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (value == '\r') return;
        if (value != '\n')
        {
            _line.Append(value);
            return;
        }

        screen.Quote(_line.ToString());
        _line.Clear();
    }
}
