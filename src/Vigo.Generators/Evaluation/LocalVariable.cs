namespace Vigo.Generators.Evaluation;

/// <summary>A variable's place in a frame.</summary>
internal sealed record LocalVariable(int Slot, bool IsCaptured)
{
    public Value Read(Frame frame) => IsCaptured ? ((Cell)frame.Slots[Slot].Data!).Value : frame.Slots[Slot];

    public void Write(Frame frame, Value value)
    {
        if (!IsCaptured)
        {
            frame.Slots[Slot] = value;
            return;
        }

        if (frame.Slots[Slot].Data is not Cell cell)
            frame.Slots[Slot] = new Value(cell = new Cell(), null);
        cell.Value = value;
    }

    /// <summary>Makes it a new variable, as each round of a loop must.</summary>
    public void Renew(Frame frame)
    {
        if (IsCaptured)
            frame.Slots[Slot] = new Value(new Cell(), null);
    }
}
