<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>Attribution</name>
    <message>
        <source>Every gate is frozen at the value it had and every activation curve is replaced by the straight line through the origin and the point it was at; the terms then sum to the logit exactly.</source>
        <translation>게이트는 읽을 때의 값으로 고정하고, 활성화 함수의 곡선은 원점과 그때의 점을 잇는 직선으로 바꿉니다. 그러면 모든 항의 합이 로짓과 정확히 같습니다.</translation>
    </message>
    <message>
        <source>Each word vector times the gradient of the logit at this sentence: it assumes that the network is as steep everywhere as it is here, so the sum need not be the logit.</source>
        <translation>단어 벡터에 이 문장에서 구한 로짓의 기울기를 곱합니다. 신경망의 기울기가 어디서나 여기와 같다고 가정하므로 합이 로짓과 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>Each word vector times the mean gradient on the straight path from zero vectors to this sentence: it assumes that zero vectors say nothing, and what the sum lacks is the completeness gap.</source>
        <translation>영벡터에서 이 문장까지 이어지는 직선을 따라 기울기의 평균을 구하고 단어 벡터에 곱합니다. 영벡터에는 아무 정보도 없다고 가정합니다. 로짓에서 합을 뺀 값이 완전성 잔차입니다.</translation>
    </message>
    <message>
        <source>Each token is left out in turn and the rest is read again: nothing is frozen, but tokens that stand in for each other are missed, so the sum need not be the logit.</source>
        <translation>토큰을 하나씩 빼고 나머지를 다시 읽습니다. 고정하는 값은 없습니다. 뜻이 겹치는 토큰은 하나를 빼도 표가 나지 않으므로 합이 로짓과 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>Not exact here: from token to token the terms grow so large that rounding them loses part of the logit; what is left over says how much. Do not rely on their sizes.</source>
        <translation>여기서는 정확하지 않습니다. 토큰을 지날수록 항이 너무 커져서 반올림할 때 로짓의 일부가 사라집니다. 사라진 양이 잔차입니다. 항의 크기를 그대로 믿지 마세요.</translation>
    </message>
    <message>
        <source>Every gate is frozen at the value it had and every activation curve is replaced by the straight line through the origin and the point it was at; the terms then sum to y exactly.</source>
        <translation>모든 게이트를 계산된 값으로 고정하고, 활성화 함수의 곡선을 원점과 그 점을 지나는 직선으로 바꿉니다. 그러면 항의 합이 정확히 y가 됩니다.</translation>
    </message>
    <message>
        <source>Each value times the gradient of y at this series: it assumes that the network is as steep everywhere as it is here, so the sum need not be y.</source>
        <translation>각 값에 이 시계열에서의 y 기울기를 곱합니다. 어디서나 기울기가 여기와 같다고 가정하므로 합이 y와 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>Each value times the mean gradient on the straight path from zeros to this series: it assumes that zeros say nothing, and what the sum lacks is the completeness gap.</source>
        <translation>각 값에 0에서 이 시계열까지 직선 경로의 평균 기울기를 곱합니다. 0에는 아무 정보도 없다고 가정합니다. y에서 합을 뺀 값이 완전성 잔차입니다.</translation>
    </message>
    <message>
        <source>Each value is left out in turn and the rest is read again: nothing is frozen, but values that stand in for each other are missed, so the sum need not be y.</source>
        <translation>값을 하나씩 빼고 나머지를 다시 읽습니다. 고정하는 것은 없지만, 서로 대신하는 값은 하나를 빼도 표가 나지 않으므로 합이 y와 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>Not exact here: from value to value the terms grow so large that rounding them loses part of y; what is left over says how much. Do not rely on their sizes.</source>
        <translation>여기서는 정확하지 않습니다. 값을 읽을 때마다 항이 너무 커져 반올림에서 y의 일부가 사라집니다. 잔차가 그 크기입니다. 항의 크기를 믿지 마세요.</translation>
    </message>
</context>
<context>
    <name>Bugs</name>
    <message>
        <source>What it does to the accuracy</source>
        <translation>정확도가 어떻게 달라지나</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>원래 모델</translation>
    </message>
    <message>
        <source>with the bug</source>
        <translation>버그를 켰을 때</translation>
    </message>
    <message>
        <source>Each text had a word for its own label in it: accuracy that says nothing.</source>
        <translation>글마다 자기 레이블을 알려 주는 단어가 들어 있습니다. 이렇게 잰 정확도는 믿을 수 없습니다.</translation>
    </message>
    <message>
        <source>Accuracy is that of the model without your changes.</source>
        <translation>정확도는 바꿔 보기의 변경을 빼고 잰 값입니다.</translation>
    </message>
    <message>
        <source>Looking for labelled texts …</source>
        <translation>레이블이 있는 글을 찾는 중…</translation>
    </message>
    <message>
        <source>Tokenizing labelled texts: {done} of {total} …</source>
        <translation>레이블이 있는 글 토큰화 중: {done} / {total}개</translation>
    </message>
    <message>
        <source>On 1 text of {name} that the model was not trained on (its validation part).</source>
        <translation>{name} 파일에서 학습에 쓰지 않은 글 1개(검증 데이터)로 쟀습니다.</translation>
    </message>
    <message>
        <source>On {count} texts of {name} that the model was not trained on (its validation part).</source>
        <translation>{name} 파일에서 학습에 쓰지 않은 글 {count}개(검증 데이터)로 쟀습니다.</translation>
    </message>
    <message>
        <source>On 1 text of {name}.</source>
        <translation>{name} 파일의 글 1개로 쟀습니다.</translation>
    </message>
    <message>
        <source>On {count} texts of {name}.</source>
        <translation>{name} 파일의 글 {count}개로 쟀습니다.</translation>
    </message>
    <message>
        <source>On 1 text of {name}, which came with the program.</source>
        <translation>프로그램에 들어 있는 {name} 파일의 글 1개로 쟀습니다.</translation>
    </message>
    <message>
        <source>On {count} texts of {name}, which came with the program.</source>
        <translation>프로그램에 들어 있는 {name} 파일의 글 {count}개로 쟀습니다.</translation>
    </message>
    <message>
        <source>{percent} ({right} of {total})</source>
        <translation>{percent}({total}개 중 {right}개)</translation>
    </message>
    <message>
        <source>What it does to this text</source>
        <translation>이 글에서 무엇이 달라지나</translation>
    </message>
    <message>
        <source>Show the unit</source>
        <translation>유닛 보기</translation>
    </message>
    <message>
        <source>This network never met the label&apos;s own word in a text. One that was trained with the leak would have learnt it as well as this one has learnt that word.</source>
        <translation>이 신경망은 레이블 이름이 적힌 글을 배운 적이 없습니다. 누수가 있는 데이터로 학습했다면 레이블 이름을 이 단어만큼 잘 배웠을 것입니다.</translation>
    </message>
    <message>
        <source>{answer}: {before} → {after}</source>
        <translation>{answer}: {before} → {after}</translation>
    </message>
    <message>
        <source>Largest change of the answer: {number}, {where}</source>
        <translation>출력의 가장 큰 차이: {number}, {where}</translation>
    </message>
    <message>
        <source>Left in: {word}, the strongest word for its label.</source>
        <translation>남은 단어: {word}(이 레이블 쪽으로 가장 기운 단어)</translation>
    </message>
    <message>
        <source>Largest change of h: {number}, {place}, {where}</source>
        <translation>h의 가장 큰 차이: {number}, {place}, {where}</translation>
    </message>
    <message>
        <source>h with the bug − h without it, from −1 to +1</source>
        <translation>버그를 켠 h − 원래 h, −1~+1</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>글 끝</translation>
    </message>
    <message>
        <source>before</source>
        <translation>글 앞에</translation>
    </message>
    <message>
        <source>after the text</source>
        <translation>글 뒤에</translation>
    </message>
    <message>
        <source>Side of the padding</source>
        <translation>패딩 위치</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>개의 0을</translation>
    </message>
    <message>
        <source>Time steps of padding</source>
        <translation>패딩 시점 수</translation>
    </message>
    <message>
        <source>Order of the gates</source>
        <translation>게이트 순서</translation>
    </message>
    <message>
        <source>Label of the text</source>
        <translation>글의 레이블</translation>
    </message>
    <message>
        <source>a word for “{label}”</source>
        <translation>“{label}” 레이블을 알려 주는 단어</translation>
    </message>
    <message>
        <source>← Back</source>
        <translation>← 뒤로</translation>
    </message>
    <message>
        <source>Bugs to switch on</source>
        <translation>켜 볼 수 있는 버그</translation>
    </message>
    <message>
        <source>Switch one on: a row above the tokens shows the text as it is then read. The model stays as it is.</source>
        <translation>버그를 켜면 토큰 위의 행에서 버그가 있을 때의 결과를 볼 수 있습니다. 모델은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Padding without a mask</source>
        <translation>마스크 없는 패딩</translation>
    </message>
    <message>
        <source>Swapped gates</source>
        <translation>뒤바뀐 게이트</translation>
    </message>
    <message>
        <source>The other reset</source>
        <translation>다른 방식의 리셋</translation>
    </message>
    <message>
        <source>The label left in the text</source>
        <translation>글에 남은 레이블</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>패딩</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>리셋</translation>
    </message>
    <message>
        <source>Leak</source>
        <translation>누수</translation>
    </message>
    <message>
        <source>The zeros that fill up short texts are read as words: Keras&apos; pad_sequences without mask_zero=True, PyTorch without pack_padded_sequence.</source>
        <translation>짧은 글을 채운 0을 단어처럼 읽습니다. Keras에서 pad_sequences만 쓰고 mask_zero=True를 빠뜨리거나, PyTorch에서 pack_padded_sequence를 쓰지 않으면 생깁니다.</translation>
    </message>
    <message>
        <source>The weights are read in another order: PyTorch&apos;s ifgo and Keras&apos; ifco are the same one, ONNX&apos; iofc and TensorFlow 1&apos;s ijfo are not.</source>
        <translation>가중치를 다른 순서로 읽습니다. PyTorch의 ifgo와 Keras의 ifco는 같은 순서이지만, ONNX는 iofc, TensorFlow 1은 ijfo 순서입니다.</translation>
    </message>
    <message>
        <source>Weights from PyTorch or Keras&apos; usual GRU are read with reset_after=False: the reset gate acts before the product with W_h, as in the paper, not after it.</source>
        <translation>PyTorch나 Keras의 기본 GRU에서 가져온 가중치를 reset_after=False로 읽습니다. 리셋 게이트를 W_h와 곱한 뒤가 아니라, 논문처럼 곱하기 전에 적용합니다.</translation>
    </message>
    <message>
        <source>A word that gives the label away, such as a review&apos;s stars, is left in; test rows that are also in the training data leak likewise.</source>
        <translation>리뷰의 별점처럼 레이블을 알려 주는 단어가 글에 남아 있습니다. 테스트 데이터의 행이 학습 데이터에도 있으면 같은 누수(data leakage)가 생깁니다.</translation>
    </message>
    <message>
        <source>The weights are read in another order: PyTorch&apos;s is rzn, that of Keras and ONNX zrh, so the reset and the update gate change places.</source>
        <translation>가중치를 다른 순서로 읽습니다. PyTorch는 rzn, Keras와 ONNX는 zrh 순서라서 리셋 게이트와 업데이트 게이트가 서로 바뀝니다.</translation>
    </message>
    <message>
        <source>read as ONNX: iofc</source>
        <translation>ONNX 순서로 읽기: iofc</translation>
    </message>
    <message>
        <source>read as TensorFlow 1: ijfo</source>
        <translation>TensorFlow 1 순서로 읽기: ijfo</translation>
    </message>
    <message>
        <source>read as Keras: zrh</source>
        <translation>Keras 순서로 읽기: zrh</translation>
    </message>
</context>
<context>
    <name>ClassBalance</name>
    <message>
        <source>{count} more</source>
        <translation>외 {count}개</translation>
    </message>
</context>
<context>
    <name>ClassWords</name>
    <message>
        <source>negative</source>
        <translation>부정</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>긍정</translation>
    </message>
</context>
<context>
    <name>Click</name>
    <message>
        <source>Usage:</source>
        <translation>사용법:</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Positional arguments</source>
        <translation>인수</translation>
    </message>
    <message>
        <source>default: {default}</source>
        <translation>기본값: {default}</translation>
    </message>
    <message>
        <source>required</source>
        <translation>필수</translation>
    </message>
    <message>
        <source>Show this message and exit.</source>
        <translation>이 도움말을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Show the version and exit.</source>
        <translation>버전을 보여 줍니다.</translation>
    </message>
    <message>
        <source>%(prog)s, version %(version)s</source>
        <translation>%(prog)s, 버전 %(version)s</translation>
    </message>
    <message>
        <source>Try &apos;{command} {option}&apos; for help.</source>
        <translation>도움말은 “{command} {option}” 명령으로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Error: {message}</source>
        <translation>오류: {message}</translation>
    </message>
    <message>
        <source>Aborted!</source>
        <translation>중지했습니다.</translation>
    </message>
    <message>
        <source>Missing command.</source>
        <translation>명령이 없습니다.</translation>
    </message>
    <message>
        <source>Missing argument</source>
        <translation>빠진 인수:</translation>
    </message>
    <message>
        <source>Missing option</source>
        <translation>빠진 옵션:</translation>
    </message>
    <message>
        <source>Missing parameter</source>
        <translation>빠진 값:</translation>
    </message>
    <message>
        <source>Choose from:
	{choices}</source>
        <translation>다음 중에서 고르세요:
	{choices}</translation>
    </message>
    <message>
        <source>Invalid value: {message}</source>
        <translation>값이 올바르지 않습니다: {message}</translation>
    </message>
    <message>
        <source>Invalid value for {param_hint}: {message}</source>
        <translation>{param_hint} 값이 올바르지 않습니다: {message}</translation>
    </message>
    <message>
        <source>{value!r} is not a valid {number_type}.</source>
        <translation>{value!r} 값은 {number_type} 형식의 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>{value!r} is not a valid boolean. Recognized values: {states}</source>
        <translation>{value!r} 값은 참이나 거짓이 아닙니다. 쓸 수 있는 값: {states}</translation>
    </message>
    <message>
        <source>No such command {name!r}.</source>
        <translation>{name!r} 명령이 없습니다.</translation>
    </message>
    <message>
        <source>No such option {name!r}.</source>
        <translation>{name!r} 옵션이 없습니다.</translation>
    </message>
    <message>
        <source>No such option: {name}</source>
        <translation>{name} 옵션이 없습니다.</translation>
    </message>
    <message>
        <source>Option {name!r} does not take a value.</source>
        <translation>{name!r} 옵션에는 값을 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Got unexpected extra arguments ({args})</source>
        <translation>인수가 너무 많습니다: {args}</translation>
    </message>
    <message>
        <source>Option {name!r} requires {nargs} arguments.</source>
        <translation>{name!r} 옵션에는 값 {nargs}개가 필요합니다.</translation>
    </message>
    <message>
        <source>{value!r} is not one of {choices}.</source>
        <translation>{value!r} 값은 쓸 수 없습니다. 다음 중에서 고르세요: {choices}.</translation>
    </message>
    <message>
        <source>(Did you mean one of: {possibilities}?)</source>
        <translation>비슷한 이름: {possibilities}.</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>{framework} keeps its gates to itself; by hand:</source>
        <translation>{framework} 층은 게이트 값을 내주지 않습니다. 직접 계산하면:</translation>
    </message>
    <message>
        <source>Keras has the update gate z first, and b and b_hn as the two rows of one array.</source>
        <translation>Keras는 업데이트 게이트 z가 맨 앞이고, b와 b_hn을 한 배열의 두 행으로 둡니다.</translation>
    </message>
    <message>
        <source>Keras has the update gate z first.</source>
        <translation>Keras는 업데이트 게이트 z가 맨 앞입니다.</translation>
    </message>
    <message>
        <source>A network of RNN Desktop in {framework}, with its weights.</source>
        <translation>RNN Desktop의 신경망을 가중치까지 {framework} 코드로 옮겼습니다.</translation>
    </message>
    <message>
        <source>“{text}” as RNN Desktop reads it, in {framework}.</source>
        <translation>“{text}” 입력을 RNN Desktop과 똑같이 읽는 {framework} 코드입니다.</translation>
    </message>
    <message>
        <source>Needs: pip install {packages}</source>
        <translation>설치: pip install {packages}</translation>
    </message>
    <message>
        <source>No layer of {framework} holds a unit or scales a gate: the numbers are those without that change.</source>
        <translation>{framework}에는 유닛 값을 고정하거나 게이트의 배율을 바꾸는 층이 없습니다. 아래 값은 그 변경을 뺀 결과입니다.</translation>
    </message>
    <message>
        <source>File → Save model as…</source>
        <translation>파일 → 다른 이름으로 모델 저장…</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>바꿔 보기</translation>
    </message>
    <message>
        <source>PyTorch’s nn.RNN has tanh and relu only, so its loop is written out.</source>
        <translation>PyTorch의 nn.RNN에는 tanh와 relu만 있어서 반복문으로 풀어 썼습니다.</translation>
    </message>
    <message>
        <source>PyTorch keeps W transposed.</source>
        <translation>PyTorch는 W를 전치해서 둡니다.</translation>
    </message>
    <message>
        <source>PyTorch keeps W transposed and has a second bias, which is 0 here.</source>
        <translation>PyTorch는 W를 전치해서 둡니다. 편향이 하나 더 있는데 여기서는 0입니다.</translation>
    </message>
    <message>
        <source>PyTorch keeps W transposed; of its second bias only b_hn is not 0.</source>
        <translation>PyTorch는 W를 전치해서 둡니다. 두 번째 편향은 b_hn 자리만 0이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>CodeSection</name>
    <message>
        <source>As code</source>
        <translation>코드로 보기</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>프레임워크</translation>
    </message>
    <message>
        <source>Copy the script</source>
        <translation>스크립트 복사</translation>
    </message>
    <message>
        <source>The whole script: the network, its weights and what was typed. It prints the hidden states and the answer that are seen here.</source>
        <translation>전체 스크립트를 복사합니다. 신경망을 만들고, 가중치를 넣고, 입력한 글을 읽어 화면과 같은 은닉 상태와 출력을 보여 줍니다.</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>복사됨</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Watch a recurrent network read a Korean review. Without a command the window opens.</source>
        <translation>순환 신경망(RNN)이 한국어 리뷰를 읽는 과정을 봅니다. 명령이 없으면 창이 열립니다.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 a problem, said in one sentence; 2 the command was not understood; 130 Ctrl-C, 143 SIGTERM and 129 the end of the terminal, or the signal itself where there was nothing to keep.</source>
        <translation>종료 코드: 0 끝남, 1 문제가 생김(한 문장으로 알립니다), 2 명령을 이해하지 못함, 130 Ctrl-C, 143 SIGTERM, 129 터미널 닫기. 저장할 것이 없으면 신호로 바로 종료됩니다.</translation>
    </message>
    <message>
        <source>Open the window with this model file.</source>
        <translation>창을 열 때 불러올 모델 파일</translation>
    </message>
    <message>
        <source>Open the window with this review.</source>
        <translation>창을 열 때 읽을 리뷰</translation>
    </message>
    <message>
        <source>Do the whole main job with nobody at the mouse; leave the model, the trace and pictures in FOLDER.</source>
        <translation>읽기, 학습, 저장까지 자동으로 실행하고 모델, 계산 기록, 그림을 FOLDER에 남깁니다.</translation>
    </message>
    <message>
        <source>Write every lesson for paper into FOLDER, as PDF in each language.</source>
        <translation>모든 수업의 활동지를 언어별 PDF 파일로 FOLDER 폴더에 저장합니다.</translation>
    </message>
    <message>
        <source>Paint the real window offscreen into OUTPUT (PNG).</source>
        <translation>실제 창을 화면 없이 그려 OUTPUT(PNG)에 저장합니다.</translation>
    </message>
    <message>
        <source>The view to paint: read, train or learn.</source>
        <translation>그릴 화면: read(읽기), train(학습) 또는 learn(배우기).</translation>
    </message>
    <message>
        <source>The review to read; the documents&apos; own if left out.</source>
        <translation>읽을 리뷰. 없으면 강의 자료의 예문</translation>
    </message>
    <message>
        <source>The window&apos;s language.</source>
        <translation>창의 언어</translation>
    </message>
    <message>
        <source>The window&apos;s colours.</source>
        <translation>창의 색(밝게, 어둡게)</translation>
    </message>
    <message>
        <source>Its width and height in pixels.</source>
        <translation>창의 너비와 높이(픽셀)</translation>
    </message>
    <message>
        <source>give width and height in pixels, such as 1440x900 (200 to 10000 each)</source>
        <translation>너비와 높이를 1440x900처럼 픽셀 단위로 입력하세요(각각 200~10000).</translation>
    </message>
    <message>
        <source>1/5  Reading “{text}” with the bundled model</source>
        <translation>1/5  기본 모델로 “{text}” 읽기</translation>
    </message>
    <message>
        <source>2/5  Training on the sample reviews</source>
        <translation>2/5  예제 리뷰로 학습</translation>
    </message>
    <message>
        <source>3/5  Saving {path} and loading it again</source>
        <translation>3/5  {path} 파일로 저장하고 다시 불러오기</translation>
    </message>
    <message>
        <source>4/5  Writing {path}</source>
        <translation>4/5  {path} 파일 쓰기</translation>
    </message>
    <message>
        <source>5/5  Painting the window: read.png, train.png</source>
        <translation>5/5  창 그리기: read.png, train.png</translation>
    </message>
    <message>
        <source>Done: {path}</source>
        <translation>완료: {path}</translation>
    </message>
    <message>
        <source>Option: {options}.</source>
        <translation>옵션: {options}.</translation>
    </message>
    <message>
        <source>Options: {options}.</source>
        <translation>옵션: {options}.</translation>
    </message>
    <message>
        <source>Measure a model on the reviews of DATA, reading labels as the model was trained to.</source>
        <translation>데이터의 리뷰로 모델을 평가합니다. 레이블은 모델을 학습할 때와 같이 읽습니다.</translation>
    </message>
    <message>
        <source>Keep the result in the model file, as its test accuracy.</source>
        <translation>결과를 테스트 정확도로 모델 파일에 기록</translation>
    </message>
    <message>
        <source>{reviews:,} reviews: accuracy {accuracy:.2%}, macro F1 {macro_f1:.2%}, largest class {largest_class:.2%}, loss {loss:.4f}</source>
        <translation>리뷰 {reviews:,}개: 정확도 {accuracy:.2%}, 매크로 F1 {macro_f1:.2%}, 가장 큰 클래스 {largest_class:.2%}, 손실 {loss:.4f}</translation>
    </message>
    <message>
        <source>Labels are taken as they were when the model was trained.</source>
        <translation>레이블은 모델을 학습할 때와 같이 읽습니다.</translation>
    </message>
    <message>
        <source>The model was trained on other labels; these are taken as the file alone suggests.</source>
        <translation>모델은 다른 레이블로 학습했습니다. 여기서는 파일에서 짐작한 대로 읽습니다.</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>로짓 내역</translation>
    </message>
    <message>
        <source>gradient_input</source>
        <translation>기울기 × 입력</translation>
    </message>
    <message>
        <source>integrated_gradients</source>
        <translation>적분 기울기</translation>
    </message>
    <message>
        <source>occlusion</source>
        <translation>하나씩 빼기</translation>
    </message>
    <message>
        <source>next_words</source>
        <translation>다음 단어</translation>
    </message>
    <message>
        <source>fragility</source>
        <translation>흔들림</translation>
    </message>
    <message>
        <source>(start)</source>
        <translation>(초기 상태)</translation>
    </message>
    <message>
        <source>(bias)</source>
        <translation>(편향)</translation>
    </message>
    <message>
        <source>(clamped)</source>
        <translation>(고정한 유닛)</translation>
    </message>
    <message>
        <source>(baseline)</source>
        <translation>(기준 입력)</translation>
    </message>
    <message>
        <source>(sum)</source>
        <translation>(합)</translation>
    </message>
    <message>
        <source>(logit)</source>
        <translation>(로짓)</translation>
    </message>
    <message>
        <source>Say why one review got its verdict: what each token gave to it, the next words, how fragile it is.</source>
        <translation>리뷰 하나의 판정 이유를 보여 줍니다: 토큰별 기여도, 다음 단어, 흔들림(fragility).</translation>
    </message>
    <message>
        <source>Tokens before the next word; all of them if left out.</source>
        <translation>다음 단어 앞에 둘 토큰 수. 없으면 모든 토큰</translation>
    </message>
    <message>
        <source>Leave out the text typed a little differently.</source>
        <translation>조금 다르게 입력한 변형을 읽지 않음</translation>
    </message>
    <message>
        <source>Cut the text with every other tokenizer, too; their analysers take seconds to start.</source>
        <translation>다른 토크나이저로도 모두 읽기. 형태소 분석기가 시작되는 데 몇 초씩 걸림</translation>
    </message>
    <message>
        <source>LABEL</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>The class, tag or token that is explained; what the network says if left out.</source>
        <translation>설명할 클래스나 태그, 토큰. 없으면 신경망의 판정을 설명합니다.</translation>
    </message>
    <message>
        <source>The token whose answer is explained, from 1, where each has one; the last if left out.</source>
        <translation>토큰마다 출력이 있을 때 출력을 설명할 토큰의 순서(1부터). 없으면 마지막 토큰</translation>
    </message>
    <message>
        <source>{count} variant: {answer} from {low:.2%} to {high:.2%}, {flips} turn the verdict</source>
        <translation>변형 {count}개: {answer} {low:.2%}~{high:.2%}, 판정 뒤집힘 {flips}개</translation>
    </message>
    <message>
        <source>{count} variants: {answer} from {low:.2%} to {high:.2%}, {flips} turn the verdict</source>
        <translation>변형 {count}개: {answer} {low:.2%}~{high:.2%}, 판정 뒤집힘 {flips}개</translation>
    </message>
    <message>
        <source>P(positive)</source>
        <translation>P(긍정)</translation>
    </message>
    <message>
        <source>There is nothing to read.</source>
        <translation>읽을 내용이 없습니다.</translation>
    </message>
    <message>
        <source>(residual)</source>
        <translation>(잔차)</translation>
    </message>
    <message>
        <source> (the states grew until a 32-bit number could not hold them)</source>
        <translation> (상태가 커져서 32비트 수에 담을 수 없게 되었습니다)</translation>
    </message>
    <message>
        <source>After {count} tokens the next word would</source>
        <translation>토큰 {count}개 다음에 올 단어</translation>
    </message>
    <message>
        <source>  lift it: {words}</source>
        <translation>  확률을 높이는 단어: {words}</translation>
    </message>
    <message>
        <source>  sink it: {words}</source>
        <translation>  확률을 낮추는 단어: {words}</translation>
    </message>
    <message>
        <source>A model file; the bundled model if left out.</source>
        <translation>모델 파일. 없으면 기본 모델</translation>
    </message>
    <message>
        <source>Print one JSON object on stdout and nothing else.</source>
        <translation>표준 출력에 JSON 객체 하나만 출력</translation>
    </message>
    <message>
        <source>Replace what exists.</source>
        <translation>이미 있는 파일을 바꿔 씁니다.</translation>
    </message>
    <message>
        <source>{first} says already what each label means; leave {second} out</source>
        <translation>{first} 옵션이 레이블의 뜻을 이미 정합니다. {second} 옵션 없이 실행하세요.</translation>
    </message>
    <message>
        <source>Name or number (from 1) of the column with the review, or with the words.</source>
        <translation>리뷰 열이나 단어 열의 이름 또는 번호(1부터)</translation>
    </message>
    <message>
        <source>Name or number (from 1) of the column with the label, or with the tags.</source>
        <translation>레이블(label, 정답) 열이나 태그 열의 이름 또는 번호(1부터)</translation>
    </message>
    <message>
        <source>Ratings from here on are positive.</source>
        <translation>긍정으로 볼 최저 평점</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Leave out the reviews of this label; can be given several times.</source>
        <translation>이 레이블의 리뷰를 제외합니다. 여러 번 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Of a plain text: lines, each for itself, or windows over the whole text.</source>
        <translation>일반 텍스트를 읽는 방법. lines는 줄마다 따로, windows는 글 전체를 이어서 읽습니다.</translation>
    </message>
    <message>
        <source>COLUMN</source>
        <translation>열</translation>
    </message>
    <message>
        <source>A column of numbers to go on with; can be given several times.</source>
        <translation>이어질 값을 예측할 숫자 열. 여러 번 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>How many values are read before the next one is said.</source>
        <translation>다음 값을 예측하기 전에 읽을 값의 개수</translation>
    </message>
    <message>
        <source>The character between cells, or “tab”.</source>
        <translation>칸을 나누는 문자 또는 “tab”.</translation>
    </message>
    <message>
        <source>The character around cells, or “none”.</source>
        <translation>칸을 감싸는 따옴표 또는 “none”.</translation>
    </message>
    <message>
        <source>Whether the first row names the columns.</source>
        <translation>첫 행이 열 이름인지 정합니다.</translation>
    </message>
    <message>
        <source>The encoding of the file.</source>
        <translation>파일의 인코딩.</translation>
    </message>
    <message>
        <source>give a number</source>
        <translation>숫자를 입력하세요.</translation>
    </message>
    <message>
        <source>give one character, or “tab”</source>
        <translation>문자 하나 또는 “tab”을 입력하세요.</translation>
    </message>
    <message>
        <source>give one character, or “none”</source>
        <translation>문자 하나 또는 “none”을 입력하세요.</translation>
    </message>
    <message>
        <source>What cuts a review into tokens.</source>
        <translation>리뷰를 토큰으로 나누는 토크나이저</translation>
    </message>
    <message>
        <source>Words at most, the commonest ones.</source>
        <translation>최대 어휘 크기. 자주 나온 단어부터</translation>
    </message>
    <message>
        <source>Tokens read of a review at most.</source>
        <translation>리뷰마다 읽을 최대 토큰 수</translation>
    </message>
    <message>
        <source>Numbers in a word&apos;s vector.</source>
        <translation>임베딩 차원</translation>
    </message>
    <message>
        <source>Kind of the recurrent cells.</source>
        <translation>순환 셀의 종류</translation>
    </message>
    <message>
        <source>Units, once for each recurrent layer, the first one first: --hidden-size 64 --hidden-size 32.</source>
        <translation>은닉 크기. 첫 층부터 층마다 한 번씩: --hidden-size 64 --hidden-size 32</translation>
    </message>
    <message>
        <source>Every layer reads forward and backward.</source>
        <translation>양방향(bidirectional): 모든 층이 앞뒤로 읽음</translation>
    </message>
    <message>
        <source>Of simple_rnn; the other cells have tanh.</source>
        <translation>simple_rnn의 활성화 함수. 다른 셀은 tanh</translation>
    </message>
    <message>
        <source>How the states of all tokens become the one that is judged.</source>
        <translation>풀링(pooling): 출력에 쓸 상태</translation>
    </message>
    <message>
        <source>States joined by --pooling concatenate, which needs it.</source>
        <translation>--pooling concatenate로 이어 붙일 상태의 수. 그때 꼭 필요합니다.</translation>
    </message>
    <message>
        <source>What the network reads of a word: a learnt vector, or its one-hot row.</source>
        <translation>신경망이 읽는 단어의 모습: 학습하는 벡터(임베딩) 또는 원-핫 벡터.</translation>
    </message>
    <message>
        <source>Of the recurrent layers; the output&apos;s stays.</source>
        <translation>순환층의 편향. 출력층의 편향은 그대로</translation>
    </message>
    <message>
        <source>What a layer remembers before the first token.</source>
        <translation>첫 토큰을 읽기 전의 초기 상태</translation>
    </message>
    <message>
        <source>keep: all copies of a review are trained on, or all validate; drop: only the first is used.</source>
        <translation>keep: 같은 리뷰는 모두 학습이나 검증 한쪽에만 씁니다. drop: 첫 번째 것만 씁니다.</translation>
    </message>
    <message>
        <source>What W_x and W_y start from.</source>
        <translation>W_x와 W_y의 초깃값</translation>
    </message>
    <message>
        <source>What each gate&apos;s W_h starts from.</source>
        <translation>게이트별 W_h의 초깃값</translation>
    </message>
    <message>
        <source>What the words&apos; vectors start from.</source>
        <translation>단어 벡터의 초깃값</translation>
    </message>
    <message>
        <source>Of initial weights: the limit of uniform, the standard deviation of normal.</source>
        <translation>초깃값의 범위: uniform의 한계, normal의 표준편차</translation>
    </message>
    <message>
        <source>Of the LSTM&apos;s forget gate at the start; the other biases start at 0.</source>
        <translation>LSTM 망각 게이트 편향의 초깃값. 다른 편향은 0</translation>
    </message>
    <message>
        <source>Passes over the training reviews at most; fewer with --patience.</source>
        <translation>최대 에포크(epoch) 수. --patience가 있으면 더 일찍 끝남</translation>
    </message>
    <message>
        <source>Reviews of one step.</source>
        <translation>배치(batch) 크기</translation>
    </message>
    <message>
        <source>What turns gradients into steps.</source>
        <translation>옵티마이저(optimizer)</translation>
    </message>
    <message>
        <source>Size of the steps.</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>How the learning rate changes from step to step.</source>
        <translation>학습률 스케줄</translation>
    </message>
    <message>
        <source>Share of the steps in which the learning rate rises.</source>
        <translation>학습률을 올리는 처음 스텝의 비율</translation>
    </message>
    <message>
        <source>Of the optimizer “momentum”.</source>
        <translation>옵티마이저 “momentum”의 모멘텀</translation>
    </message>
    <message>
        <source>How much the weights shrink at every step.</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>A longer gradient is cut to this length.</source>
        <translation>기울기 클리핑: 기울기 크기(norm)의 한계</translation>
    </message>
    <message>
        <source>Share of the words that a step does not see.</source>
        <translation>단어 드롭아웃의 비율</translation>
    </message>
    <message>
        <source>Share of the numbers dropped before the first recurrent layer.</source>
        <translation>첫 순환층 앞 드롭아웃의 비율</translation>
    </message>
    <message>
        <source>Share of the numbers dropped between the recurrent layers.</source>
        <translation>순환층 사이 드롭아웃의 비율</translation>
    </message>
    <message>
        <source>Share of the numbers dropped before the output.</source>
        <translation>출력층 앞 드롭아웃의 비율</translation>
    </message>
    <message>
        <source>Share of certainty taken from every label.</source>
        <translation>레이블 평활화의 비율</translation>
    </message>
    <message>
        <source>Decay of an averaged copy of the weights, which is then kept; 0 for none.</source>
        <translation>가중치 이동 평균의 감쇠율. 평균을 최종 가중치로 저장. 0은 사용 안 함</translation>
    </message>
    <message>
        <source>Stop after so many epochs without a better one, not before epoch {least}; 0 never stops.</source>
        <translation>이만큼의 에포크 동안 더 나아지지 않으면 조기 종료합니다(에포크 {least} 전에는 종료하지 않음). 0이면 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>What is saved: the epoch of least validation loss, or the last.</source>
        <translation>저장할 가중치: 검증 손실이 가장 작은 에포크 또는 마지막 에포크.</translation>
    </message>
    <message>
        <source>{few}; {many} from {count:,} reviews</source>
        <translation>{few}, 리뷰가 {count:,}개 이상이면 {many}</translation>
    </message>
    <message>
        <source>Share of the reviews kept out of training.</source>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>CLASS:CLASS…</source>
        <translation>클래스:클래스…</translation>
    </message>
    <message>
        <source>The values of each class, several after commas, negative first: 1,2:4,5 or bad:so-so:good. All others are left out.</source>
        <translation>클래스별 레이블 값. 부정을 먼저 적고, 값이 여럿이면 쉼표로 나눕니다(1,2:4,5 또는 나쁨:보통:좋음). 나머지는 제외합니다.</translation>
    </message>
    <message>
        <source>Each value of the label is a class of its own, ratings too.</source>
        <translation>평점도 레이블 값마다 클래스 하나로 봅니다.</translation>
    </message>
    <message>
        <source>give the values of each class once, with colons between, such as 1,2:4,5</source>
        <translation>클래스별 값을 한 번씩만, 쌍점으로 나누어 입력하세요(예: 1,2:4,5).</translation>
    </message>
    <message>
        <source>The same seed gives the same model.</source>
        <translation>시드. 같은 시드는 같은 모델</translation>
    </message>
    <message>
        <source>tokenizing reviews: {done:,} / {total:,}</source>
        <translation>리뷰 토큰화 중: {done:,} / {total:,}개</translation>
    </message>
    <message>
        <source>starting {name} …</source>
        <translation>{name} 시작하는 중…</translation>
    </message>
    <message>
        <source>Read one review and print every token&apos;s probability; with --json every number the network computed.</source>
        <translation>리뷰 하나를 읽고 토큰마다 확률을 보여 줍니다. --json을 쓰면 신경망이 계산한 모든 수를 보여 줍니다.</translation>
    </message>
    <message>
        <source>  (unknown)</source>
        <translation>  (모르는 단어)</translation>
    </message>
    <message>
        <source>Only the first token was read: the model&apos;s maximum length.</source>
        <translation>모델의 최대 토큰 수인 1개만 읽었습니다.</translation>
    </message>
    <message>
        <source>Only the first {count} tokens were read: the model&apos;s maximum length.</source>
        <translation>모델의 최대 토큰 수인 {count}개만 읽었습니다.</translation>
    </message>
    <message>
        <source>encoding {total:,} sequences</source>
        <translation>시퀀스 {total:,}개를 정수로 인코딩하는 중</translation>
    </message>
    <message>
        <source>encoding {total:,} reviews</source>
        <translation>리뷰 {total:,}개를 정수로 인코딩하는 중</translation>
    </message>
    <message>
        <source>epoch {epoch}: loss {loss:.4f}, accuracy {accuracy:.2%}, {validation}{speed}</source>
        <translation>에포크 {epoch}: 손실 {loss:.4f}, 정확도 {accuracy:.2%}, {validation}{speed}</translation>
    </message>
    <message>
        <source>epoch {epoch}: loss {loss:.4f}, {validation}{speed}</source>
        <translation>에포크 {epoch}: 손실 {loss:.4f}, {validation}{speed}</translation>
    </message>
    <message>
        <source>{count:,.0f} sequences/s</source>
        <translation>초당 시퀀스 {count:,.0f}개</translation>
    </message>
    <message>
        <source>{count:,.0f} reviews/s</source>
        <translation>초당 리뷰 {count:,.0f}개</translation>
    </message>
    <message>
        <source>validation loss {validation_loss:.4f}, accuracy {validation_accuracy:.2%}, macro F1 {validation_macro_f1:.2%} (largest class {validation_largest_class:.2%})</source>
        <translation>검증 손실 {validation_loss:.4f}, 검증 정확도 {validation_accuracy:.2%}, 매크로 F1 {validation_macro_f1:.2%}(가장 큰 클래스 {validation_largest_class:.2%})</translation>
    </message>
    <message>
        <source>validation loss {validation_loss:.4f}, accuracy {validation_accuracy:.2%}, macro F1 {validation_macro_f1:.2%} (most frequent tag {validation_largest_class:.2%})</source>
        <translation>검증 손실 {validation_loss:.4f}, 검증 정확도 {validation_accuracy:.2%}, 매크로 F1 {validation_macro_f1:.2%}(가장 많은 태그 {validation_largest_class:.2%})</translation>
    </message>
    <message>
        <source>validation loss {validation_loss:.4f}, root mean square error {validation_error:.4g}</source>
        <translation>검증 손실 {validation_loss:.4f}, 제곱평균제곱근 오차 {validation_error:.4g}</translation>
    </message>
    <message>
        <source>validation loss {validation_loss:.4f}, accuracy {validation_accuracy:.2%}, perplexity {validation_perplexity:.2f}</source>
        <translation>검증 손실 {validation_loss:.4f}, 검증 정확도 {validation_accuracy:.2%}, 퍼플렉시티 {validation_perplexity:.2f}</translation>
    </message>
    <message>
        <source>{training:,} for training, {validation:,} for validation</source>
        <translation>학습 {training:,}개, 검증 {validation:,}개</translation>
    </message>
    <message>
        <source>, {duplicates:,} duplicates</source>
        <translation>, 중복 {duplicates:,}개</translation>
    </message>
    <message>
        <source>; {words:,} words = {coverage:.1%} of the validation&apos;s tokens</source>
        <translation>. 단어 {words:,}개가 검증 데이터 토큰의 {coverage:.1%}</translation>
    </message>
    <message>
        <source>; {words:,} words</source>
        <translation>. 단어 {words:,}개</translation>
    </message>
    <message>
        <source>step {step:,} / {steps:,} · {speed:,.0f} sequences/s · {seconds_left:.0f} s left</source>
        <translation>스텝 {step:,} / {steps:,} · 초당 시퀀스 {speed:,.0f}개 · {seconds_left:.0f}초 남음</translation>
    </message>
    <message>
        <source>step {step:,} / {steps:,} · {speed:,.0f} reviews/s · {seconds_left:.0f} s left</source>
        <translation>스텝 {step:,} / {steps:,} · 초당 리뷰 {speed:,.0f}개 · {seconds_left:.0f}초 남음</translation>
    </message>
    <message>
        <source>Train a network on the reviews of DATA and save its epoch of least validation loss. Ctrl-C ends the training and keeps that, too.</source>
        <translation>데이터의 리뷰로 신경망을 학습하고 검증 손실이 가장 작은 에포크를 저장합니다. Ctrl-C로 중지해도 저장합니다.</translation>
    </message>
    <message>
        <source>Where the model file goes.</source>
        <translation>저장할 모델 파일</translation>
    </message>
    <message>
        <source>{path}: {size:,} bytes</source>
        <translation>{path}: {size:,}바이트</translation>
    </message>
    <message>
        <source>stopped early after epoch {done} of {epochs}: </source>
        <translation>에포크 {epochs}개 가운데 {done}개 뒤에 조기 종료: </translation>
    </message>
    <message>
        <source>epoch {kept} was the best and is kept</source>
        <translation>가장 좋았던 에포크 {kept}의 가중치를 저장합니다.</translation>
    </message>
    <message>
        <source>epoch {kept} is kept</source>
        <translation>에포크 {kept}의 가중치를 저장합니다.</translation>
    </message>
    <message>
        <source>Say how DATA is understood: its kind, columns, labels, and what is left out.</source>
        <translation>데이터를 어떻게 읽는지(파일의 종류, 열, 레이블, 제외하는 행) 알려 줍니다.</translation>
    </message>
    <message>
        <source>What cuts the reviews into tokens.</source>
        <translation>리뷰를 토큰으로 나누는 토크나이저</translation>
    </message>
    <message>
        <source>Tokens of a review that are read; longer reviews are counted.</source>
        <translation>리뷰 하나에서 읽는 최대 토큰 수. 더 긴 리뷰의 수를 셉니다.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>있음</translation>
    </message>
    <message>
        <source>no</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>task</source>
        <translation>과제</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>delimiter</source>
        <translation>구분 문자</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>따옴표</translation>
    </message>
    <message>
        <source>header</source>
        <translation>열 이름 행</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>reviews in</source>
        <translation>리뷰 열</translation>
    </message>
    <message>
        <source>labels in</source>
        <translation>레이블 열</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>rejected lines</source>
        <translation>읽지 못한 줄</translation>
    </message>
    <message>
        <source>lines with bytes replaced</source>
        <translation>바이트를 바꾼 줄</translation>
    </message>
    <message>
        <source>duplicates</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>longer than {length} tokens</source>
        <translation>토큰 {length}개보다 긴 리뷰</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>줄 수</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>글자 수</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>읽는 방법</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>문장 수</translation>
    </message>
    <message>
        <source>words</source>
        <translation>단어 수</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>lines without tags</source>
        <translation>태그가 없는 줄</translation>
    </message>
    <message>
        <source>rows of numbers</source>
        <translation>숫자 행</translation>
    </message>
    <message>
        <source>series</source>
        <translation>시계열</translation>
    </message>
    <message>
        <source>window</source>
        <translation>윈도 길이</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>윈도 수</translation>
    </message>
    <message>
        <source>rows without a number</source>
        <translation>숫자가 없는 행</translation>
    </message>
    <message>
        <source>bytes replaced</source>
        <translation>바꾼 바이트</translation>
    </message>
    <message>
        <source>review: {text}</source>
        <translation>리뷰: {text}</translation>
    </message>
    <message>
        <source>example: {text}</source>
        <translation>예: {text}</translation>
    </message>
    <message>
        <source>assumed: {sentence}</source>
        <translation>가정: {sentence}</translation>
    </message>
    <message>
        <source>problem: {sentence}</source>
        <translation>문제: {sentence}</translation>
    </message>
    <message>
        <source>no review</source>
        <translation>리뷰 없음</translation>
    </message>
    <message>
        <source>no label that can be read</source>
        <translation>읽을 수 있는 레이블 없음</translation>
    </message>
    <message>
        <source>a label of no class</source>
        <translation>어느 클래스도 아닌 레이블</translation>
    </message>
    <message>
        <source>too few cells</source>
        <translation>칸 부족</translation>
    </message>
    <message>
        <source>too many cells</source>
        <translation>칸 초과</translation>
    </message>
    <message>
        <source>quotes that do not close</source>
        <translation>닫히지 않은 따옴표</translation>
    </message>
    <message>
        <source>{name}: {rows:,} rows, reviews in “{text}”, labels in “{label}”; {classes}, left out {left_out:,}, duplicates {duplicates:,}</source>
        <translation>{name}: {rows:,}행, 리뷰 열 “{text}”, 레이블 열 “{label}”. {classes}, 제외 {left_out:,}개, 중복 {duplicates:,}개</translation>
    </message>
    <message>
        <source>“{label}” {count:,}</source>
        <translation>“{label}” {count:,}개</translation>
    </message>
    <message>
        <source>Choose otherwise with {options}.</source>
        <translation>다르게 정하려면 {options} 옵션을 쓰세요.</translation>
    </message>
    <message>
        <source>What is learnt: the classes of texts, the next_token of a text, the tags of words, the next of a series of numbers, a sequence of words that follows from a label. Found out if left out, except the last.</source>
        <translation>학습할 과제. classes는 글의 클래스, next_token은 글의 다음 토큰, tags는 단어의 태그, numbers는 시계열의 다음 값, sequence는 레이블에서 이어지는 글입니다. 없으면 파일을 보고 정합니다(sequence 제외).</translation>
    </message>
    <message>
        <source>{name}: plain text, {characters:,} characters, 1 line. Next token. {how}</source>
        <translation>{name}: 일반 텍스트, 글자 {characters:,}개, 1줄. 과제는 다음 토큰 예측입니다. {how}</translation>
    </message>
    <message>
        <source>{name}: plain text, {characters:,} characters, {lines:,} lines. Next token. {how}</source>
        <translation>{name}: 일반 텍스트, 글자 {characters:,}개, {lines:,}줄. 과제는 다음 토큰 예측입니다. {how}</translation>
    </message>
    <message>
        <source>Each line stands for itself (--parts windows reads across them).</source>
        <translation>줄마다 따로 읽습니다(--parts windows를 쓰면 줄을 이어서 읽습니다).</translation>
    </message>
    <message>
        <source>It is read as one text (--parts lines takes each line for itself).</source>
        <translation>글 하나로 이어서 읽습니다(--parts lines를 쓰면 줄마다 따로 읽습니다).</translation>
    </message>
    <message>
        <source>{name}: 1 sentence, {words:,} words with {tags} tags</source>
        <translation>{name}: 문장 1개, 단어 {words:,}개, 태그 {tags}가지</translation>
    </message>
    <message>
        <source>{name}: {sentences:,} sentences, {words:,} words with {tags} tags</source>
        <translation>{name}: 문장 {sentences:,}개, 단어 {words:,}개, 태그 {tags}가지</translation>
    </message>
    <message>
        <source>{name}: {rows:,} rows of numbers, series {columns}, windows of {window} (--window)</source>
        <translation>{name}: 숫자 {rows:,}행, 시계열 {columns}, 윈도 길이 {window}(--window)</translation>
    </message>
    <message>
        <source>Go on with the text START as a language model would; the same seed writes the same text everywhere.</source>
        <translation>언어 모델로 START 글에 이어서 씁니다. 시드가 같으면 어디서나 같은 글을 씁니다.</translation>
    </message>
    <message>
        <source>A model file of a language model.</source>
        <translation>언어 모델(language model)의 모델 파일</translation>
    </message>
    <message>
        <source>How many tokens are written.</source>
        <translation>쓸 토큰 수</translation>
    </message>
    <message>
        <source>0 writes the likeliest token each time, 1 draws as the network thinks; above, more boldly.</source>
        <translation>0이면 매번 확률이 가장 높은 토큰을 쓰고, 1이면 신경망이 낸 확률대로 뽑습니다. 1보다 크면 더 과감하게 뽑습니다.</translation>
    </message>
    <message>
        <source>Of the random numbers.</source>
        <translation>난수의 시드</translation>
    </message>
    <message>
        <source>Of a model of sequences: the label that the text is to follow from.</source>
        <translation>레이블에서 글을 쓰는 모델에서, 글을 시작할 레이블</translation>
    </message>
    <message>
        <source>Print a script of Keras or of PyTorch that makes the network, fills it from the model file, reads a text and prints the same hidden states and answer.</source>
        <translation>신경망을 만들고, 모델 파일의 가중치를 넣고, 글을 읽어 같은 은닉 상태와 출력을 보여 주는 Keras나 PyTorch 스크립트를 출력합니다.</translation>
    </message>
    <message>
        <source>The text to read; the documents&apos; own review if left out, and of a model of numbers nothing.</source>
        <translation>읽을 글. 없으면 문서의 리뷰. 시계열 예측 모델이면 읽지 않음</translation>
    </message>
    <message>
        <source>What the script is written in.</source>
        <translation>스크립트의 프레임워크</translation>
    </message>
    <message>
        <source>A row for each true class, a column for what the network said:</source>
        <translation>혼동 행렬(행: 정답, 열: 모델의 판정):</translation>
    </message>
    <message>
        <source>No class was taken for another.</source>
        <translation>다른 클래스로 잘못 판정한 것이 없습니다.</translation>
    </message>
    <message>
        <source>{count:&gt;7,}  “{true}” taken for “{said}”</source>
        <translation>{count:&gt;7,}개  정답 “{true}” → 판정 “{said}”</translation>
    </message>
    <message>
        <source>What was confused most:</source>
        <translation>가장 많이 혼동한 클래스:</translation>
    </message>
    <message>
        <source>{tokens:,} tokens: perplexity {perplexity:.2f} (their counts alone {baseline:.2f}), {bits_per_character:.3f} bits per character, accuracy {accuracy:.2%}, loss {loss:.4f}, unknown {unknown:,}</source>
        <translation>토큰 {tokens:,}개: 퍼플렉시티 {perplexity:.2f}(빈도만 알면 {baseline:.2f}), 글자당 {bits_per_character:.3f}비트, 정확도 {accuracy:.2%}, 손실 {loss:.4f}, 모르는 토큰 {unknown:,}개</translation>
    </message>
    <message>
        <source>{words:,} words: accuracy {accuracy:.2%} (most frequent tag {baseline:.2%}), macro F1 {macro_f1:.2%}, loss {loss:.4f}, unknown tags {unknown_tags:,}</source>
        <translation>단어 {words:,}개: 정확도 {accuracy:.2%}(가장 많은 태그 {baseline:.2%}), 매크로 F1 {macro_f1:.2%}, 손실 {loss:.4f}, 모르는 태그 {unknown_tags:,}개</translation>
    </message>
    <message>
        <source>{windows:,} windows: mean absolute error {mean_absolute_error:.4g} (repeating the last value {baseline:.4g}), root mean square {root_mean_square_error:.4g}</source>
        <translation>윈도 {windows:,}개: 평균 절대 오차 {mean_absolute_error:.4g}(마지막 값을 되풀이하면 {baseline:.4g}), 제곱평균제곱근 오차 {root_mean_square_error:.4g}</translation>
    </message>
    <message>
        <source>List the lessons, or run what they show and compare it with the documents.</source>
        <translation>수업 목록을 보거나, 수업의 계산을 실행해 문서의 값과 비교합니다.</translation>
    </message>
    <message>
        <source>Run every stage and print its numbers beside the documents&apos;.</source>
        <translation>모든 단계를 실행하고 문서의 값과 나란히 보여 줍니다.</translation>
    </message>
    <message>
        <source>{number}. {title} ({id}): {steps} steps, {minutes} minutes, rows {rows}</source>
        <translation>{number}. {title}({id}): {steps}단계, {minutes}분, 항목 {rows}</translation>
    </message>
    <message>
        <source>expected {value}</source>
        <translation>기대한 값 {value}</translation>
    </message>
    <message>
        <source>(the document prints {value})</source>
        <translation>(문서에 적힌 값 {value})</translation>
    </message>
</context>
<context>
    <name>CompareMenu</name>
    <message>
        <source>Pin this reading</source>
        <translation>이 결과 고정</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>비교 끝내기</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>고정 해제</translation>
    </message>
    <message>
        <source>Compare with another model…</source>
        <translation>다른 모델과 비교…</translation>
    </message>
    <message>
        <source>Compare with the bundled LSTM</source>
        <translation>기본 제공 LSTM과 비교</translation>
    </message>
    <message>
        <source>Compare with the bundled SimpleRNN</source>
        <translation>기본 제공 SimpleRNN과 비교</translation>
    </message>
    <message>
        <source>Compare with a bug…</source>
        <translation>버그를 켜고 비교…</translation>
    </message>
    <message>
        <source>Pin this one and read it negated</source>
        <translation>이 결과를 고정하고 부정문 읽기</translation>
    </message>
    <message>
        <source>Pin this one and read an example</source>
        <translation>이 결과를 고정하고 예문 읽기</translation>
    </message>
    <message>
        <source>It was good</source>
        <translation>좋았다</translation>
    </message>
    <message>
        <source>It was not good</source>
        <translation>안 좋았다</translation>
    </message>
    <message>
        <source>It was bad</source>
        <translation>나빴다</translation>
    </message>
    <message>
        <source>It was not bad</source>
        <translation>나쁘지 않았다</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Type a review</source>
        <translation>리뷰를 입력하세요</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>리뷰</translation>
    </message>
    <message>
        <source>The review that is read, as you type it</source>
        <translation>입력하는 대로 신경망이 읽는 리뷰</translation>
    </message>
    <message>
        <source>Type numbers with spaces between</source>
        <translation>숫자를 공백으로 띄어 입력하세요</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>The numbers that are read, as you type them</source>
        <translation>입력하는 대로 신경망이 읽는 숫자</translation>
    </message>
    <message>
        <source>Type a text</source>
        <translation>글을 입력하세요</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>글</translation>
    </message>
    <message>
        <source>The text that is read, as you type it</source>
        <translation>입력하는 대로 신경망이 읽는 글</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>과제</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>열을 고르세요</translation>
    </message>
    <message>
        <source>Fixed while the network trains</source>
        <translation>학습하는 동안에는 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>What a network learns from this file; choose otherwise.</source>
        <translation>이 파일에서 학습할 과제입니다. 다른 과제를 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>글</translation>
    </message>
    <message>
        <source>1 text</source>
        <translation>글 1개</translation>
    </message>
    <message>
        <source>{usable} texts</source>
        <translation>글 {usable}개</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1행</translation>
    </message>
    <message>
        <source>{usable} rows</source>
        <translation>{usable}행</translation>
    </message>
    <message>
        <source>{skipped} left out</source>
        <translation>제외 {skipped}개</translation>
    </message>
    <message>
        <source>1 duplicate</source>
        <translation>중복 1개</translation>
    </message>
    <message>
        <source>{duplicates} duplicates</source>
        <translation>중복 {duplicates}개</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>모두 제외</translation>
    </message>
    <message>
        <source>Leave “{label}” out</source>
        <translation>“{label}” 제외</translation>
    </message>
    <message>
        <source>{words} words = {share} % of the validation tokens</source>
        <translation>단어 {words}개가 검증 토큰의 {share}%</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>{number}열</translation>
    </message>
    <message>
        <source>a label that is left out: {count}</source>
        <translation>제외한 레이블: {count}행</translation>
    </message>
    <message>
        <source>bytes that could not be read, shown as �: {count} (lines {lines})</source>
        <translation>읽을 수 없어 �로 바꾼 바이트: {count}개({lines}번째 줄)</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>표를 읽는 중…</translation>
    </message>
    <message>
        <source>tab-separated</source>
        <translation>탭으로 구분</translation>
    </message>
    <message>
        <source>comma-separated</source>
        <translation>쉼표로 구분</translation>
    </message>
    <message>
        <source>semicolon-separated</source>
        <translation>세미콜론으로 구분</translation>
    </message>
    <message>
        <source>bar-separated</source>
        <translation>세로줄로 구분</translation>
    </message>
    <message>
        <source>space-separated</source>
        <translation>빈칸으로 구분</translation>
    </message>
    <message>
        <source>no text: {count}</source>
        <translation>글 없음: {count}행</translation>
    </message>
    <message>
        <source>no label that can be read: {count}</source>
        <translation>읽을 수 있는 레이블 없음: {count}행</translation>
    </message>
    <message>
        <source>too few cells: {count}</source>
        <translation>칸이 모자람: {count}행</translation>
    </message>
    <message>
        <source>too many cells: {count}</source>
        <translation>칸이 남음: {count}행</translation>
    </message>
    <message>
        <source>quotes that do not close: {count}</source>
        <translation>닫히지 않은 따옴표: {count}개</translation>
    </message>
    <message>
        <source>lines of the file: {lines}</source>
        <translation>파일의 줄: {lines}</translation>
    </message>
</context>
<context>
    <name>DocumentsNetwork</name>
    <message>
        <source>input layer</source>
        <translation>입력층</translation>
    </message>
    <message>
        <source>hidden layer</source>
        <translation>은닉층</translation>
    </message>
    <message>
        <source>output layer</source>
        <translation>출력층</translation>
    </message>
    <message>
        <source>time step t = {step}</source>
        <translation>시점 t = {step}</translation>
    </message>
    <message>
        <source>The textbook RNN: input vector 4, hidden state 2, output vector 2; two time steps share the 16 weights</source>
        <translation>교재의 RNN: 입력 벡터 4차원, 은닉 상태 2차원, 출력 벡터 2차원. 두 시점이 가중치 16개를 함께 씁니다.</translation>
    </message>
    <message>
        <source>the textbook
network</source>
        <translation>교재의
신경망</translation>
    </message>
</context>
<context>
    <name>EmptyData</name>
    <message>
        <source>Drop a file to learn from here</source>
        <translation>학습할 파일을 여기에 놓으세요</translation>
    </message>
    <message>
        <source>A table of texts with labels, a plain text, words with tags, or series of numbers</source>
        <translation>글과 레이블이 있는 표, 일반 텍스트, 태그가 붙은 단어, 시계열 숫자를 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Or try a sample:</source>
        <translation>예제로 해 보기</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>파일을 읽는 중…</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>그림을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>Take a picture away</source>
        <translation>그림 내보내기</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>배경</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>Pixels of the image for each pixel of the size</source>
        <translation>크기 1픽셀당 그림의 픽셀 수(배율)</translation>
    </message>
    <message>
        <source>Text of the caption</source>
        <translation>그림 아래에 넣을 설명</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>저장(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>Fragility</name>
    <message>
        <source>all spaces dropped</source>
        <translation>모두 붙여 씀</translation>
    </message>
    <message>
        <source>a space dropped</source>
        <translation>한 곳 붙여 씀</translation>
    </message>
    <message>
        <source>a space added</source>
        <translation>한 곳 띄어 씀</translation>
    </message>
    <message>
        <source>a common misspelling</source>
        <translation>흔한 맞춤법 실수</translation>
    </message>
    <message>
        <source>the key beside it</source>
        <translation>옆 키를 누름</translation>
    </message>
    <message>
        <source>the last syllable not composed</source>
        <translation>마지막 글자를 덜 입력함</translation>
    </message>
    <message>
        <source>ㅋㅋ, ㅠㅠ or marks added</source>
        <translation>ㅋㅋ, ㅠㅠ, 부호를 더함</translation>
    </message>
    <message>
        <source>ㅋㅋ, ㅠㅠ or marks stretched</source>
        <translation>ㅋㅋ, ㅠㅠ, 부호를 늘림</translation>
    </message>
    <message>
        <source>ㅋㅋ, ㅠㅠ or marks dropped</source>
        <translation>ㅋㅋ, ㅠㅠ, 부호를 뺌</translation>
    </message>
    <message>
        <source>upper and lower case</source>
        <translation>대소문자를 바꿈</translation>
    </message>
    <message>
        <source>two letters swapped</source>
        <translation>두 글자가 뒤바뀜</translation>
    </message>
    <message>
        <source>a letter doubled</source>
        <translation>한 글자를 두 번 입력함</translation>
    </message>
    <message>
        <source>another tokenizer</source>
        <translation>다른 토크나이저</translation>
    </message>
    <message>
        <source>Typed a little differently</source>
        <translation>조금 다르게 입력했다면</translation>
    </message>
    <message>
        <source>For the text as typed, without the changes to its tokens.</source>
        <translation>입력한 글 그대로의 결과입니다. 토큰의 변경은 반영하지 않았습니다.</translation>
    </message>
    <message>
        <source>← Back to the text before</source>
        <translation>← 이전 글로 돌아가기</translation>
    </message>
    <message>
        <source>Variants, the furthest moved first</source>
        <translation>변형 목록, 판정이 많이 움직인 순</translation>
    </message>
    <message>
        <source>The same text, cut into tokens by the others. Those that need Java take seconds to start.</source>
        <translation>같은 문장을 다른 토크나이저로 나눠 읽습니다. Java 형태소 분석기는 시작하는 데 몇 초 걸립니다.</translation>
    </message>
    <message>
        <source>1 variant: {low} – {high} %, flips {flips}</source>
        <translation>변형 1개: {low}~{high}%, 판정 뒤집힘 {flips}개</translation>
    </message>
    <message>
        <source>{count} variants: {low} – {high} %, flips {flips}</source>
        <translation>변형 {count}개: {low}~{high}%, 판정 뒤집힘 {flips}개</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>{count}개 모두 보기</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>간단히 보기</translation>
    </message>
    <message>
        <source>{tokenizer}: {reason}</source>
        <translation>{tokenizer}: {reason}</translation>
    </message>
    <message>
        <source>Reading the sentence typed in other ways …</source>
        <translation>조금 다르게 입력한 문장을 읽는 중…</translation>
    </message>
    <message>
        <source>The other tokenizers are reading …</source>
        <translation>다른 토크나이저로 읽는 중…</translation>
    </message>
    <message>
        <source>Read with the other tokenizers, too</source>
        <translation>다른 토크나이저로도 읽기</translation>
    </message>
    <message>
        <source>Type a text to see how far small changes move its verdict.</source>
        <translation>글을 입력하면 조금 바꿀 때 판정이 얼마나 흔들리는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Open a model to see how far small changes of a sentence move its verdict.</source>
        <translation>모델을 열면 문장을 조금 바꿀 때 판정이 얼마나 흔들리는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Type a review to see how far small changes move its verdict.</source>
        <translation>리뷰를 입력하면 조금 바꿀 때 판정이 얼마나 흔들리는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>flips</source>
        <translation>뒤집힘</translation>
    </message>
    <message>
        <source>The network then says “{label}”.</source>
        <translation>이때 신경망의 판정은 “{label}”입니다.</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>recurrent network</source>
        <translation>순환 신경망</translation>
    </message>
    <message>
        <source>A network that reads a sequence step by step and hands its state from each time step to the next.</source>
        <translation>시퀀스를 한 시점씩 읽으며 상태를 다음 시점으로 넘기는 신경망입니다.</translation>
    </message>
    <message>
        <source>token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>A piece of the text that the network reads at once: a morpheme, a word or a character.</source>
        <translation>신경망이 한 번에 읽는 글의 조각입니다. 형태소, 어절, 글자 가운데 하나입니다.</translation>
    </message>
    <message>
        <source>tokenizer</source>
        <translation>토크나이저</translation>
    </message>
    <message>
        <source>What cuts the text into tokens.</source>
        <translation>글을 토큰으로 나누는 도구입니다.</translation>
    </message>
    <message>
        <source>time step</source>
        <translation>시점</translation>
    </message>
    <message>
        <source>One turn of reading: at each time step the cell reads one token and makes a new state.</source>
        <translation>한 번 읽는 순서입니다. 시점마다 셀이 토큰 하나를 읽고 새 상태를 만듭니다.</translation>
    </message>
    <message>
        <source>input vector</source>
        <translation>입력 벡터</translation>
    </message>
    <message>
        <source>The numbers x that stand for a token: what the first layer reads at a time step.</source>
        <translation>토큰을 나타내는 숫자들 x입니다. 첫 층이 한 시점에 읽는 값입니다.</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>어휘</translation>
    </message>
    <message>
        <source>All words that the network knows, each with a number.</source>
        <translation>신경망이 아는 모든 단어입니다. 단어마다 번호가 있습니다.</translation>
    </message>
    <message>
        <source>word number</source>
        <translation>단어 번호</translation>
    </message>
    <message>
        <source>The place of a word in the vocabulary; it chooses the row of the embedding that is read as x.</source>
        <translation>어휘에서 단어가 놓인 자리입니다. 이 번호로 임베딩의 행을 골라 x로 읽습니다.</translation>
    </message>
    <message>
        <source>unknown word</source>
        <translation>모르는 단어</translation>
    </message>
    <message>
        <source>A word that is not in the vocabulary: all of them are read as one and the same number.</source>
        <translation>어휘에 없는 단어입니다. 모르는 단어는 모두 같은 번호로 읽습니다.</translation>
    </message>
    <message>
        <source>one-hot vector</source>
        <translation>원-핫 벡터</translation>
    </message>
    <message>
        <source>A vector with a 1 at the word’s number and a 0 everywhere else.</source>
        <translation>단어 번호 자리만 1이고 나머지는 모두 0인 벡터입니다.</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>임베딩</translation>
    </message>
    <message>
        <source>A table with a row of numbers for each word; the rows are learned, and similar words get similar rows.</source>
        <translation>단어마다 숫자 한 행을 둔 표입니다. 학습으로 정해지며 쓰임이 비슷한 단어는 비슷한 행을 갖게 됩니다.</translation>
    </message>
    <message>
        <source>embedding size</source>
        <translation>임베딩 차원</translation>
    </message>
    <message>
        <source>How many numbers stand for a word.</source>
        <translation>단어 하나를 나타내는 숫자의 개수입니다.</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>셀</translation>
    </message>
    <message>
        <source>The part that is used at every time step: from the input and the state before it makes the new state.</source>
        <translation>시점마다 다시 쓰는 부분입니다. 입력과 앞 상태로 새 상태를 만듭니다.</translation>
    </message>
    <message>
        <source>hidden state</source>
        <translation>은닉 상태</translation>
    </message>
    <message>
        <source>What a layer hands on after each time step: one number for each unit.</source>
        <translation>층이 시점마다 넘겨주는 값입니다. 유닛마다 숫자가 하나씩 있습니다.</translation>
    </message>
    <message>
        <source>initial state</source>
        <translation>초기 상태</translation>
    </message>
    <message>
        <source>The state before the first token is read; zeros, unless the model says otherwise.</source>
        <translation>첫 토큰을 읽기 전의 상태입니다. 모델에 따로 정하지 않으면 모두 0입니다.</translation>
    </message>
    <message>
        <source>cell state</source>
        <translation>셀 상태</translation>
    </message>
    <message>
        <source>The line c of an LSTM, beside h: what the gates keep of it goes on unchanged from step to step.</source>
        <translation>LSTM에서 h와 나란히 흐르는 값 c입니다. 게이트가 남긴 만큼 그대로 다음 시점으로 갑니다.</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>A number between 0 and 1 for each unit that says how much is let through.</source>
        <translation>값을 얼마나 통과시킬지 정하는 0과 1 사이의 수입니다. 유닛마다 하나씩 있습니다.</translation>
    </message>
    <message>
        <source>forget gate</source>
        <translation>망각 게이트</translation>
    </message>
    <message>
        <source>How much of the cell state before is kept: 1 keeps all of it, 0 none.</source>
        <translation>앞 셀 상태를 얼마나 남길지 정합니다. 1이면 모두 남기고 0이면 모두 지웁니다.</translation>
    </message>
    <message>
        <source>input gate</source>
        <translation>입력 게이트</translation>
    </message>
    <message>
        <source>How much of the candidate is written into the cell state.</source>
        <translation>후보 값을 셀 상태에 얼마나 더할지 정합니다.</translation>
    </message>
    <message>
        <source>output gate</source>
        <translation>출력 게이트</translation>
    </message>
    <message>
        <source>How much of tanh(c) is shown as the hidden state.</source>
        <translation>tanh(c)를 은닉 상태로 얼마나 내보낼지 정합니다.</translation>
    </message>
    <message>
        <source>reset gate</source>
        <translation>리셋 게이트</translation>
    </message>
    <message>
        <source>How much of what comes from the state before goes into the candidate.</source>
        <translation>앞 상태에서 온 값을 후보 값에 얼마나 넣을지 정합니다.</translation>
    </message>
    <message>
        <source>update gate</source>
        <translation>업데이트 게이트</translation>
    </message>
    <message>
        <source>How much of the state before stays; the rest is taken from the candidate.</source>
        <translation>앞 상태를 얼마나 남길지 정합니다. 나머지는 후보 값으로 채웁니다.</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>후보 값</translation>
    </message>
    <message>
        <source>What could be written at this time step, between −1 and 1; a gate says how much of it is.</source>
        <translation>이 시점에 새로 넣을 수 있는 값으로 −1과 1 사이입니다. 얼마나 넣을지는 게이트가 정합니다.</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>One number of a state, with its own column of each weight matrix.</source>
        <translation>상태를 이루는 숫자 하나입니다. 가중치 행렬마다 자기 열이 있습니다.</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Units that read the same input; the next layer reads what they make.</source>
        <translation>같은 입력을 읽는 유닛의 모임입니다. 다음 층은 이 층이 만든 값을 읽습니다.</translation>
    </message>
    <message>
        <source>hidden size</source>
        <translation>은닉 크기</translation>
    </message>
    <message>
        <source>How many units a layer has.</source>
        <translation>한 층에 있는 유닛의 개수입니다.</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>A number that a value is multiplied by on its way; learning changes the weights.</source>
        <translation>값이 지나갈 때 곱해지는 수입니다. 학습하면 가중치가 바뀝니다.</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>A number of its own that each sum gets, whatever is read.</source>
        <translation>무엇을 읽든 합에 늘 더해지는 수입니다.</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Any number that is learned: the weights, the biases and the embedding.</source>
        <translation>학습으로 정해지는 모든 수입니다. 가중치, 편향, 임베딩이 있습니다.</translation>
    </message>
    <message>
        <source>activation function</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>What a sum goes through: tanh presses it between −1 and 1, σ between 0 and 1.</source>
        <translation>합을 통과시키는 함수입니다. tanh는 −1과 1 사이로, σ는 0과 1 사이로 누릅니다.</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>Presses every number between −1 and 1; near 0 it hardly changes it.</source>
        <translation>모든 수를 −1과 1 사이로 누릅니다. 0 가까이에서는 거의 그대로입니다.</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>로짓</translation>
    </message>
    <message>
        <source>The number that the output makes before it becomes a probability; of two labels, above 0 is over 50 %.</source>
        <translation>확률로 바꾸기 전의 출력값입니다. 레이블이 두 개면 0보다 클 때 확률이 50%를 넘습니다.</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>The logit pressed between 0 and 1; those of all labels are 1 together.</source>
        <translation>로짓을 0과 1 사이로 누른 값입니다. 모든 레이블의 확률을 더하면 1입니다.</translation>
    </message>
    <message>
        <source>running curve</source>
        <translation>흐름</translation>
    </message>
    <message>
        <source>What the network would say had the review ended at each token.</source>
        <translation>리뷰가 그 토큰에서 끝났다면 신경망이 냈을 확률입니다.</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>로짓 내역</translation>
    </message>
    <message>
        <source>What each token gave to the logit; all of it together is exactly the logit.</source>
        <translation>토큰별 로짓 기여도입니다. 모두 더하면 정확히 로짓이 됩니다.</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>잔차</translation>
    </message>
    <message>
        <source>What is left when the sum is taken from the logit.</source>
        <translation>로짓에서 합을 뺀 나머지입니다.</translation>
    </message>
    <message>
        <source>term</source>
        <translation>항</translation>
    </message>
    <message>
        <source>One product of a sum; all terms added up are the sum.</source>
        <translation>합을 이루는 곱 하나입니다. 모든 항을 더하면 합이 됩니다.</translation>
    </message>
    <message>
        <source>pooling</source>
        <translation>풀링</translation>
    </message>
    <message>
        <source>Which states the answer is made from: the last one, the mean, the maximum, or attention.</source>
        <translation>출력에 쓸 상태를 정하는 방법입니다. 마지막 상태, 평균, 최댓값, 어텐션 가운데 하나입니다.</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>어텐션</translation>
    </message>
    <message>
        <source>A weighted mean of all states; the network itself learns the shares.</source>
        <translation>모든 상태의 가중 평균입니다. 비중은 신경망이 스스로 학습합니다.</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Whether the text is read from its beginning, or from its end as well.</source>
        <translation>글을 앞에서부터만 읽을지, 뒤에서부터도 읽을지 정합니다.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>How wrong the network is: 0 is perfect, and training makes it smaller.</source>
        <translation>신경망이 얼마나 틀렸는지 나타냅니다. 0이면 완벽하며 학습은 손실을 줄입니다.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>The share of examples that the network gets right.</source>
        <translation>신경망이 맞힌 예의 비율입니다.</translation>
    </message>
    <message>
        <source>macro F1</source>
        <translation>매크로 F1</translation>
    </message>
    <message>
        <source>The mean of the F1 of all classes: a small class counts as much as a large one.</source>
        <translation>클래스별 F1의 평균입니다. 작은 클래스도 큰 클래스와 똑같이 셉니다.</translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation>퍼플렉시티</translation>
    </message>
    <message>
        <source>As if each time so many tokens were equally likely; smaller is better.</source>
        <translation>매번 이만큼의 토큰이 똑같이 그럴듯했던 셈입니다. 작을수록 좋습니다.</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>For each weight, how the loss changes when the weight grows a little.</source>
        <translation>가중치를 조금 늘릴 때 손실이 얼마나 바뀌는지 가중치마다 구한 값입니다.</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>기울기 크기</translation>
    </message>
    <message>
        <source>The length of all gradients together: how hard a step pulls at the weights.</source>
        <translation>모든 기울기를 한 벡터로 본 길이입니다. 한 스텝이 가중치를 얼마나 세게 당기는지 나타냅니다.</translation>
    </message>
    <message>
        <source>backpropagation</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>How the gradients are found: from the loss back through every time step.</source>
        <translation>기울기를 구하는 방법입니다. 손실에서 시작해 모든 시점을 거슬러 올라갑니다.</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>The rule by which each step changes the weights from their gradients.</source>
        <translation>기울기로 가중치를 고치는 규칙입니다.</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>How far each step moves the weights: too small learns slowly, too large does not settle.</source>
        <translation>한 스텝에 가중치를 얼마나 움직일지 정합니다. 작으면 느리게 배우고 크면 안정되지 않습니다.</translation>
    </message>
    <message>
        <source>learning rate schedule</source>
        <translation>학습률 스케줄</translation>
    </message>
    <message>
        <source>How the learning rate changes while the network trains.</source>
        <translation>학습하는 동안 학습률을 바꾸는 방법입니다.</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>One pass over all training examples.</source>
        <translation>학습 데이터 전체를 한 번 도는 것입니다.</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>The examples that one step learns from together.</source>
        <translation>한 스텝에서 함께 배우는 예의 묶음입니다.</translation>
    </message>
    <message>
        <source>validation data</source>
        <translation>검증 데이터</translation>
    </message>
    <message>
        <source>Examples that are kept out of training, to see how the network does on what it has not learned.</source>
        <translation>학습에 쓰지 않고 남겨 둔 예입니다. 배우지 않은 글에서 얼마나 잘하는지 봅니다.</translation>
    </message>
    <message>
        <source>early stopping</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>Training ends by itself when the validation loss has not fallen for so many epochs.</source>
        <translation>검증 손실이 정한 에포크 동안 줄지 않으면 학습을 스스로 마칩니다.</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>In training some numbers are set to 0 by chance, so that nothing relies on a single one.</source>
        <translation>학습할 때 값 몇 개를 무작위로 0으로 만들어 한 값에 기대지 않게 합니다.</translation>
    </message>
    <message>
        <source>overfitting</source>
        <translation>과적합</translation>
    </message>
    <message>
        <source>The network has learned its examples by heart: better and better on these, no longer on others.</source>
        <translation>학습한 예를 외워 버린 상태입니다. 학습한 예는 점점 잘 맞히지만 다른 글은 그렇지 않습니다.</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>패딩</translation>
    </message>
    <message>
        <source>Zeros that make texts of a batch equally long; the network must not read them.</source>
        <translation>배치 안의 글 길이를 맞추려고 채우는 0입니다. 신경망이 읽으면 안 됩니다.</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>The number from which all chance in a training begins: the same seed gives the same network.</source>
        <translation>학습에서 쓰는 모든 무작위의 출발점입니다. 시드가 같으면 같은 신경망이 나옵니다.</translation>
    </message>
    <message>
        <source>label</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>The answer that an example has in the file.</source>
        <translation>파일에 적힌 예의 정답입니다.</translation>
    </message>
    <message>
        <source>maximum length</source>
        <translation>최대 길이</translation>
    </message>
    <message>
        <source>Of a longer text only so many tokens are read.</source>
        <translation>글이 더 길면 앞에서부터 이만큼의 토큰만 읽습니다.</translation>
    </message>
    <message>
        <source>duplicate reviews</source>
        <translation>중복 리뷰</translation>
    </message>
    <message>
        <source>A review both in training and in validation is no test: all copies go into one part, or are left out.</source>
        <translation>같은 리뷰가 학습과 검증에 모두 있으면 시험이 되지 않습니다. 한쪽에 모으거나 제외합니다.</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>RNN Desktop · {count} steps · about {minutes} minutes</source>
        <translation>RNN Desktop · {count}단계 · 약 {minutes}분</translation>
    </message>
    <message>
        <source>Name: {space} Date: {space}</source>
        <translation>이름: {space} 날짜: {space}</translation>
    </message>
    <message>
        <source>What the window shows when the step begins, before the guess</source>
        <translation>예측하기 전, 이 단계를 시작할 때의 화면</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Fold the sheet here until you have written down your guess.</source>
        <translation>예측을 적을 때까지 이 선을 따라 종이를 접어 두세요.</translation>
    </message>
    <message>
        <source>What the window covers until the guess is made</source>
        <translation>예측할 때까지 가려 두는 부분</translation>
    </message>
    <message>
        <source>My guess, from {low} to {high}: {space}</source>
        <translation>나의 예측({low}~{high}): {space}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>용어</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>For teachers: a hand-out…</source>
        <translation>교사용: 활동지…</translation>
    </message>
    <message>
        <source>A lesson on paper, as PDF, with its numbers, pictures and answers</source>
        <translation>수업 하나를 계산된 숫자, 그림, 정답과 함께 종이에 인쇄할 수 있는 PDF로 만듭니다.</translation>
    </message>
    <message>
        <source>Save the hand-out</source>
        <translation>활동지 저장</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>PDF 문서</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>어디서나</translation>
    </message>
    <message>
        <source>In the Read view</source>
        <translation>읽기 화면에서</translation>
    </message>
    <message>
        <source>Scroll what is long, after Tab to its overview</source>
        <translation>Tab으로 전체 보기에 간 뒤 넘기기</translation>
    </message>
    <message>
        <source>See all time steps at once, or not</source>
        <translation>모든 시점을 한눈에 보기, 되돌리기</translation>
    </message>
    <message>
        <source>Open the selected cell and see its gates and wires</source>
        <translation>고른 셀을 열어 게이트와 선 보기</translation>
    </message>
    <message>
        <source>Close the cell, clear the selection; in a field, cancel</source>
        <translation>셀 닫기, 선택 해제, 입력란에서는 입력 취소</translation>
    </message>
    <message>
        <source>Type over a weight of what is selected; arrow keys go to another one</source>
        <translation>선택한 곳의 가중치 고치기, 방향키로 다른 칸으로 이동</translation>
    </message>
    <message>
        <source>Play the time steps or pause</source>
        <translation>시점 재생, 일시 정지</translation>
    </message>
    <message>
        <source>In the Train view</source>
        <translation>학습 화면에서</translation>
    </message>
    <message>
        <source>About RNN Desktop</source>
        <translation>RNN Desktop 정보</translation>
    </message>
    <message>
        <source>Type a Korean review and watch a recurrent network read it, token by token, number by number.

Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later); it comes without warranty.</source>
        <translation>한국어 리뷰를 입력하고, 순환 신경망(RNN)이 토큰 하나하나, 숫자 하나하나를 어떻게 읽는지 보세요.

GNU 일반 공중 사용 허가서 3판 또는 그 이후 판(GPL-3.0-or-later)을 따르는 자유 소프트웨어입니다. 어떤 보증도 하지 않습니다.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>To the next or the previous field or button</source>
        <translation>키보드 초점을 다음이나 이전 항목으로 옮기기</translation>
    </message>
    <message>
        <source>Choose what is marked in a table, press a button</source>
        <translation>표에서 강조된 항목 고르기, 버튼 누르기</translation>
    </message>
    <message>
        <source>Select a token</source>
        <translation>토큰 선택</translation>
    </message>
    <message>
        <source>Select the first or the last token</source>
        <translation>처음이나 마지막 토큰 선택</translation>
    </message>
    <message>
        <source>Select a unit</source>
        <translation>유닛 선택</translation>
    </message>
    <message>
        <source>Take the selected token out</source>
        <translation>선택한 토큰 빼기</translation>
    </message>
    <message>
        <source>One time step back or forward</source>
        <translation>한 시점 뒤로, 앞으로</translation>
    </message>
    <message>
        <source>Play slower or faster</source>
        <translation>재생을 느리게, 빠르게</translation>
    </message>
    <message>
        <source>Keep the line of the selected unit; without one, play</source>
        <translation>선택한 유닛의 선 남기기, 없으면 재생</translation>
    </message>
    <message>
        <source>Explain another class, after Tab to the verdict</source>
        <translation>Tab으로 판정에 간 뒤 다른 클래스 설명하기</translation>
    </message>
    <message>
        <source>In a written text, see what could stand in a token’s place</source>
        <translation>쓴 글에서 토큰 자리의 후보 보기</translation>
    </message>
    <message>
        <source>Undo a change of What if</source>
        <translation>‘바꿔 보기’의 변경 되돌리기</translation>
    </message>
    <message>
        <source>Redo a change of What if</source>
        <translation>되돌린 변경 다시 하기</translation>
    </message>
    <message>
        <source>Start, pause or go on</source>
        <translation>시작, 일시 정지, 계속</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>In a lesson</source>
        <translation>수업에서</translation>
    </message>
    <message>
        <source>From the card to the view, to the panel and back</source>
        <translation>카드, 화면, 옆 패널로 차례로 이동</translation>
    </message>
    <message>
        <source>Move the guess by 0.01, with Shift by 0.1</source>
        <translation>예측을 0.01씩 옮기기(Shift를 누르면 0.1씩)</translation>
    </message>
    <message>
        <source>Commit to the guess</source>
        <translation>예측 확정</translation>
    </message>
    <message>
        <source>Pick a guess or a reason</source>
        <translation>예측이나 이유 고르기</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Copy as text</source>
        <translation>텍스트로 복사</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>LaTeX로 복사</translation>
    </message>
    <message>
        <source>Equations</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>Back to what was open before</source>
        <translation>방금 보던 곳으로 돌아가기</translation>
    </message>
    <message>
        <source>Units that moved most</source>
        <translation>가장 크게 움직인 유닛</translation>
    </message>
    <message>
        <source>Nothing to open yet</source>
        <translation>아직 열어 볼 값 없음</translation>
    </message>
    <message>
        <source>Open a model, and every number of it can be opened here.</source>
        <translation>모델을 열면 모든 숫자를 여기에서 열어 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Type a review, and every number of its reading opens here.</source>
        <translation>리뷰를 입력하면 읽으면서 계산한 모든 숫자를 여기에서 열어 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Type a text, and every number of its reading opens here.</source>
        <translation>글을 입력하면 읽으면서 계산한 모든 숫자를 여기에서 열어 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Type numbers, and every number of their reading opens here.</source>
        <translation>숫자를 입력하면 읽으면서 계산한 모든 숫자를 여기에서 열어 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Rounding: the network&apos;s own number minus the result of the numbers above is {residual}.</source>
        <translation>반올림 오차: 신경망이 낸 값에서 위의 숫자로 계산한 값을 빼면 {residual}입니다.</translation>
    </message>
    <message>
        <source>Open the cell</source>
        <translation>셀 열기</translation>
    </message>
    <message>
        <source>Draw it from inside, every wire with its number</source>
        <translation>셀 안을 그립니다. 선마다 숫자가 있습니다.</translation>
    </message>
    <message>
        <source>Close the cell</source>
        <translation>셀 닫기</translation>
    </message>
    <message>
        <source>Back to the picture before</source>
        <translation>앞서 보던 그림으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Largest terms</source>
        <translation>가장 큰 항</translation>
    </message>
    <message>
        <source>Largest terms of the sum {total}</source>
        <translation>합 {total}에서 가장 큰 항</translation>
    </message>
    <message>
        <source>Click to open this unit.</source>
        <translation>클릭하면 이 유닛을 엽니다.</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>복사됨</translation>
    </message>
    <message>
        <source>h is held at {value}; its gates are as computed.</source>
        <translation>h 값을 {value}에 고정했습니다. 게이트는 계산된 값 그대로입니다.</translation>
    </message>
    <message>
        <source>In the textbook network of 4-2-2, not in your model.</source>
        <translation>내 모델이 아니라 교재의 4-2-2 신경망입니다.</translation>
    </message>
    <message>
        <source>A change put this token here; it is not in the text.</source>
        <translation>직접 바꾸어 넣은 토큰입니다. 입력한 글에는 없습니다.</translation>
    </message>
    <message>
        <source>The model knows none of these words: it reads the same vector for each.</source>
        <translation>모델이 아는 단어가 하나도 없어서 모두 같은 벡터로 읽습니다.</translation>
    </message>
    <message>
        <source>Click a token, a unit or a term below to open it.</source>
        <translation>토큰이나 유닛, 아래의 항을 클릭하면 열립니다.</translation>
    </message>
    <message>
        <source>Open {place}</source>
        <translation>{place} 열기</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>나머지 {count}개</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>output {number}</source>
        <translation>출력 {number}</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>셀</translation>
    </message>
    <message>
        <source>input vector x</source>
        <translation>입력 벡터 x</translation>
    </message>
    <message>
        <source>memory c</source>
        <translation>셀 상태 c</translation>
    </message>
    <message>
        <source>gate {name}</source>
        <translation>게이트 {name}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>입력한 글</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>단어 번호</translation>
    </message>
    <message>
        <source>Scaled</source>
        <translation>스케일한 값</translation>
    </message>
    <message>
        <source>One-hot: {size} numbers, a 1 at place {id}, 0 everywhere else</source>
        <translation>원-핫 벡터: 숫자 {size}개, {id}번 자리만 1이고 나머지는 0</translation>
    </message>
    <message>
        <source>x: {size} numbers</source>
        <translation>x: 숫자 {size}개</translation>
    </message>
    <message>
        <source>x: 1 number</source>
        <translation>x: 숫자 1개</translation>
    </message>
</context>
<context>
    <name>KeptMenu</name>
    <message>
        <source>Save one of these</source>
        <translation>이 목록에서 저장</translation>
    </message>
    <message>
        <source>Discard one of these</source>
        <translation>이 목록에서 버리기</translation>
    </message>
</context>
<context>
    <name>LabelMeanings</name>
    <message>
        <source>a class of its own</source>
        <translation>별도 클래스</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외</translation>
    </message>
</context>
<context>
    <name>Learn</name>
    <message>
        <source>Guess</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>my guess</source>
        <translation>내 예측</translation>
    </message>
    <message>
        <source>network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Drag the diamond, move it with the arrow keys or type a number; Enter commits.</source>
        <translation>마름모를 끌거나, 방향키로 옮기거나, 숫자를 입력하세요. Enter를 누르면 확정됩니다.</translation>
    </message>
    <message>
        <source>network {value}</source>
        <translation>신경망 {value}</translation>
    </message>
    <message>
        <source>my guess {value}</source>
        <translation>내 예측 {value}</translation>
    </message>
    <message>
        <source>That is my guess</source>
        <translation>예측 확정</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>나가기</translation>
    </message>
    <message>
        <source>Try freely</source>
        <translation>자유 연습</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>이전 단계</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>수업으로 돌아가기</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>수업</translation>
    </message>
    <message>
        <source>What you know now</source>
        <translation>이제 알게 된 것</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>모든 수업</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>다음 수업</translation>
    </message>
    <message>
        <source>Once more from the beginning</source>
        <translation>처음부터 다시 하기</translation>
    </message>
    <message>
        <source>done · {minutes} min</source>
        <translation>완료 · {minutes}분</translation>
    </message>
    <message>
        <source>step {at} of {count}</source>
        <translation>{count}단계 중 {at}단계</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}분</translation>
    </message>
    <message>
        <source>Read view</source>
        <translation>읽기 화면</translation>
    </message>
    <message>
        <source>Train view</source>
        <translation>학습 화면</translation>
    </message>
    <message>
        <source>Lesson {number}/{count} · {view}</source>
        <translation>수업 {number} / {count} · {view}</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>{minutes}분 남음</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>From “{lesson}”</source>
        <translation>“{lesson}” 수업에서</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속하기</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>해 보기</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>수업 목록</translation>
    </message>
    <message>
        <source>Learn by doing</source>
        <translation>직접 해 보며 배우기</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>퀴즈</translation>
    </message>
    <message>
        <source>Do you remember?</source>
        <translation>기억나나요?</translation>
    </message>
    <message>
        <source>A question again</source>
        <translation>다시 묻는 질문</translation>
    </message>
    <message>
        <source>Lesson done</source>
        <translation>수업 완료</translation>
    </message>
    <message>
        <source>Guess first: then you see what the network does here.</source>
        <translation>먼저 예측하세요. 그러면 신경망이 낸 값이 보입니다.</translation>
    </message>
    <message>
        <source>This is not the lesson’s network: the step speaks of another.</source>
        <translation>수업의 신경망이 아닙니다. 이 단계는 다른 신경망을 설명합니다.</translation>
    </message>
    <message>
        <source>This is not the lesson’s file: the step speaks of another.</source>
        <translation>수업의 파일이 아닙니다. 이 단계는 다른 파일을 설명합니다.</translation>
    </message>
    <message>
        <source>Back to the step</source>
        <translation>이 단계로 돌아가기</translation>
    </message>
</context>
<context>
    <name>LessonFriends</name>
    <message>
        <source>The friends: LSTM and GRU</source>
        <translation>친구들: LSTM과 GRU</translation>
    </message>
    <message>
        <source>An LSTM is to keep a word over many steps. How open must its gates be there?</source>
        <translation>LSTM이 한 단어를 여러 시점 동안 담아 두려면, 그동안 게이트를 얼마나 열어야 할까요?</translation>
    </message>
    <message>
        <source>f near 1, i near 0</source>
        <translation>f는 1에 가깝게, i는 0에 가깝게</translation>
    </message>
    <message>
        <source>Right: keep what is there, and let nothing new in.</source>
        <translation>맞습니다. 있는 것은 남기고 새것은 받지 않습니다.</translation>
    </message>
    <message>
        <source>f near 0, i near 1</source>
        <translation>f는 0에 가깝게, i는 1에 가깝게</translation>
    </message>
    <message>
        <source>That writes: the old is wiped and the new takes its place.</source>
        <translation>그것은 쓰는 것입니다. 앞의 것을 지우고 새것을 넣습니다.</translation>
    </message>
    <message>
        <source>Both near 0</source>
        <translation>둘 다 0에 가깝게</translation>
    </message>
    <message>
        <source>f = 0 is to forget, whatever its name makes one think of.</source>
        <translation>망각 게이트라는 이름 때문에 헷갈리기 쉽지만, f = 0이면 잊습니다.</translation>
    </message>
    <message>
        <source>A SimpleRNN multiplies its state by one W_h at every word; what is early fades.</source>
        <translation>SimpleRNN은 어느 단어에서나 같은 W_h를 상태에 곱합니다. 그래서 앞의 것이 희미해집니다.</translation>
    </message>
    <message>
        <source>Gates are numbers between 0 and 1, computed anew at each time step from word and state.</source>
        <translation>게이트는 0과 1 사이의 수입니다. 시점마다 단어와 앞 상태로 새로 계산합니다.</translation>
    </message>
    <message>
        <source>An LSTM keeps a cell state: c = f · c + i · g; f keeps, i writes, o shows.</source>
        <translation>LSTM은 셀 상태를 둡니다. c = f · c + i · g이고, f는 남기고 i는 쓰고 o는 보입니다.</translation>
    </message>
    <message>
        <source>A GRU mixes with one gate: h = z · h + (1 − z) · n, with no cell state and fewer weights.</source>
        <translation>GRU는 게이트 하나로 섞습니다. h = z · h + (1 − z) · n이고, 셀 상태가 없으며 가중치가 더 적습니다.</translation>
    </message>
    <message>
        <source>Through open gates the gradient reaches the beginning too, so what stands early can be learned.</source>
        <translation>게이트가 열려 있으면 기울기가 처음까지 갑니다. 그래서 앞에 있는 것도 배울 수 있습니다.</translation>
    </message>
    <message>
        <source>A sign, then a long road</source>
        <translation>표지판 하나, 그다음 긴 길</translation>
    </message>
    <message>
        <source>A sign at the beginning says ‘right’. Then come {road} stretches of road, ‘-’, that say nothing. At the end the network must know where to turn.</source>
        <translation>처음에 표지판이 ‘right’라고 알려 줍니다. 그다음 아무것도 알려 주지 않는 길 ‘-’가 {road}번 이어집니다. 길이 끝나면 어느 쪽으로 돌지 알아야 합니다.</translation>
    </message>
    <message>
        <source>This SimpleRNN has one unit, and W_h = {w}. ‘-’ is all zeros, so on the road the state is tanh(h · {w}).</source>
        <translation>이 SimpleRNN은 유닛이 하나이고 W_h = {w}입니다. ‘-’의 벡터는 모두 0이라서 길에서 상태는 tanh(h · {w})가 됩니다.</translation>
    </message>
    <message>
        <source>Draw P(right) after the sign and after each stretch of road.</source>
        <translation>표지판을 읽은 뒤와 길을 하나씩 읽은 뒤의 P(right)를 그려 보세요.</translation>
    </message>
    <message>
        <source>{first} at the sign, {third} two steps later, {end} at the end.</source>
        <translation>표지판에서 {first}, 두 시점 뒤에 {third}, 끝에서 {end}입니다.</translation>
    </message>
    <message>
        <source>Where did the sign go?</source>
        <translation>표지판의 내용은 왜 사라졌을까요?</translation>
    </message>
    <message>
        <source>The stretches of road speak against it</source>
        <translation>길 ‘-’가 ‘right’와 반대로 알려 줘서</translation>
    </message>
    <message>
        <source>They say nothing: x is 0 there. Against it would go below 50%, not to 50%.</source>
        <translation>‘-’는 아무것도 말하지 않습니다. x가 0입니다. 반대로 말했다면 50%에서 멈추지 않고 그 아래로 내려갔을 것입니다.</translation>
    </message>
    <message>
        <source>Each time step leaves at most {w} of the state</source>
        <translation>시점마다 상태가 많아야 {w}배만 남아서</translation>
    </message>
    <message>
        <source>Right: {w} · {w} · {w} … The longer the road, the less is left of its beginning.</source>
        <translation>맞습니다. {w} · {w} · {w} …입니다. 길이 길수록 처음 것은 적게 남습니다.</translation>
    </message>
    <message>
        <source>One unit cannot keep a word for so long</source>
        <translation>유닛 하나로는 단어를 그렇게 오래 담지 못해서</translation>
    </message>
    <message>
        <source>How long it keeps is no matter of the number of units. With one unit the next cells will keep it.</source>
        <translation>얼마나 오래 담는지는 유닛의 수와 상관없습니다. 다음에 나올 셀은 유닛 하나로도 담습니다.</translation>
    </message>
    <message>
        <source>Shorten the road until P(right) is over {sure}.</source>
        <translation>P(right)가 {sure}보다 커질 때까지 길을 줄여 보세요.</translation>
    </message>
    <message>
        <source>It remembers, but only over a step or so.</source>
        <translation>기억하기는 합니다. 그러나 한두 시점뿐입니다.</translation>
    </message>
    <message>
        <source>Could it not simply hold on?</source>
        <translation>그냥 붙들고 있을 수는 없을까?</translation>
    </message>
    <message>
        <source>With a larger W_h more is left after each time step. The road is the same, the end was at about 50%.</source>
        <translation>W_h가 더 크면 시점마다 더 많이 남습니다. 길은 그대로이고, 앞 단계에서 길 끝의 값은 50%쯤이었습니다.</translation>
    </message>
    <message>
        <source>Which W_h is the first with P(right) over {sure} at the end?</source>
        <translation>길 끝에서 P(right)가 {sure}보다 커지는 가장 작은 W_h는 어느 것일까요?</translation>
    </message>
    <message>
        <source>0.9 ends at {nine}, 1 at {one}, 1.5 at {switch}: there the state stays at {state} for ever.</source>
        <translation>끝에서 0.9는 {nine}, 1은 {one}, 1.5는 {switch}입니다. 1.5에서는 상태가 {state}에 계속 머뭅니다.</translation>
    </message>
    <message>
        <source>So W_h = 1.5 solves it. Why do such networks still forget in practice?</source>
        <translation>W_h = 1.5이면 됩니다. 그런데 왜 이런 신경망은 실제로 잘 잊을까요?</translation>
    </message>
    <message>
        <source>A weight may not be more than 1</source>
        <translation>가중치는 1을 넘을 수 없어서</translation>
    </message>
    <message>
        <source>It may: you can type it. tanh keeps the state below 1 all the same.</source>
        <translation>넘을 수 있습니다. 직접 입력해 보면 됩니다. 그래도 상태는 tanh 때문에 1보다 작습니다.</translation>
    </message>
    <message>
        <source>One W_h holds everything alike, and is hard to learn</source>
        <translation>W_h 하나가 모든 것을 똑같이 붙들고, 배우기도 어려워서</translation>
    </message>
    <message>
        <source>Right. It cannot hold one word and let go of another. And the gradient back to the sign is multiplied by {factor} at each step, down to {power}: training hardly finds it.</source>
        <translation>맞습니다. 어떤 단어는 붙들고 어떤 단어는 놓아주는 일을 할 수 없습니다. 또 표지판까지 가는 기울기(gradient)는 시점마다 {factor}배가 되어 {power}까지 줄어듭니다. 그래서 학습으로 이 값을 찾기 어렵습니다.</translation>
    </message>
    <message>
        <source>The state would explode</source>
        <translation>상태가 폭발해서</translation>
    </message>
    <message>
        <source>With ReLU it would. tanh holds it: it settles at {state} and stays there.</source>
        <translation>ReLU라면 그렇습니다. tanh에서는 {state}에서 멈추고 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Change the weight W_h so that it is over {sure} sure at the end of this road.</source>
        <translation>W_h 가중치를 바꾸어 이 길의 끝에서 P(right)가 {sure}보다 크게 하세요.</translation>
    </message>
    <message>
        <source>It is a switch now, set by the sign. What is missing is a hand that says when to hold and when not.</source>
        <translation>이제 표지판이 켜는 스위치입니다. 언제 붙들고 언제 놓을지 정하는 장치가 아직 없습니다.</translation>
    </message>
    <message>
        <source>LSTM: a second line</source>
        <translation>LSTM: 또 하나의 선</translation>
    </message>
    <message>
        <source>At the sign c became {first}. On the road f = {f}, and g = 0.</source>
        <translation>표지판에서 c의 값은 {first}입니다. 길에서는 f = {f}, g = 0입니다.</translation>
    </message>
    <message>
        <source>What is c after {road} stretches of road?</source>
        <translation>길을 {road}번 지난 다음 c는 얼마일까요?</translation>
    </message>
    <message>
        <source>{first} · {f} to the power of {road} = {end}; P(right) = {p}.</source>
        <translation>{first} · {f}의 {road}제곱 = {end}입니다. P(right) = {p}입니다.</translation>
    </message>
    <message>
        <source>Why does c keep what the SimpleRNN lost?</source>
        <translation>SimpleRNN이 잃은 것을 c는 왜 담고 있을까요?</translation>
    </message>
    <message>
        <source>It is multiplied by f alone, which is near 1 here, and not bent</source>
        <translation>1에 가까운 f만 곱하고 누르지 않아서</translation>
    </message>
    <message>
        <source>Right. No W_h and no tanh stand on the line of c. {f} to the power of {road} is still {power}, for the gradient on its way back as well.</source>
        <translation>맞습니다. c가 지나는 선에는 W_h도 tanh도 없습니다. {f}의 {road}제곱은 아직 {power}입니다. 되돌아가는 기울기도 마찬가지입니다.</translation>
    </message>
    <message>
        <source>It has four times the weights, so it can store more</source>
        <translation>가중치가 네 배라서 더 많이 저장할 수 있어서</translation>
    </message>
    <message>
        <source>Weights store what was learned, not the sign. That stands in one number, c, as there in h.</source>
        <translation>가중치에는 학습한 것이 저장되고, 표지판은 저장되지 않습니다. 표지판은 숫자 하나에 있습니다. SimpleRNN에서는 h, 여기서는 c입니다.</translation>
    </message>
    <message>
        <source>It reads the sign again at each time step</source>
        <translation>시점마다 표지판을 다시 읽어서</translation>
    </message>
    <message>
        <source>x is 0 on the road. The sign is read once, at the first time step.</source>
        <translation>길에서는 x가 0입니다. 표지판은 첫 시점에 한 번만 읽습니다.</translation>
    </message>
    <message>
        <source>Shut the forget gate</source>
        <translation>망각 게이트 닫기</translation>
    </message>
    <message>
        <source>And what is P(right) at the end then?</source>
        <translation>그러면 끝에서 P(right)는 어떻게 될까요?</translation>
    </message>
    <message>
        <source>As before: one step of eleven hardly matters</source>
        <translation>그대로: 열한 시점 가운데 하나일 뿐이라서</translation>
    </message>
    <message>
        <source>Somewhat less</source>
        <translation>조금 내려간다</translation>
    </message>
    <message>
        <source>About 50%: it knows nothing any more</source>
        <translation>50%쯤: 아무것도 모르게 된다</translation>
    </message>
    <message>
        <source>{p}. c goes from {c} to {after} at that one time step.</source>
        <translation>{p}입니다. 그 한 시점에서 c의 값은 {c} → {after}입니다.</translation>
    </message>
    <message>
        <source>The gate opens again right after. Why does c not come back?</source>
        <translation>바로 다음에 게이트가 다시 열립니다. c는 왜 돌아오지 않을까요?</translation>
    </message>
    <message>
        <source>The gate stays shut once it was shut</source>
        <translation>한 번 닫은 게이트는 계속 닫혀 있어서</translation>
    </message>
    <message>
        <source>A gate is computed anew at each time step. It is open again at the next one.</source>
        <translation>게이트는 시점마다 새로 계산합니다. 다음 시점에는 다시 열려 있습니다.</translation>
    </message>
    <message>
        <source>What is multiplied by 0 is gone</source>
        <translation>0을 곱하면 사라져서</translation>
    </message>
    <message>
        <source>Right: 0 times anything later is 0. Only a new sign, through i, could fill c again.</source>
        <translation>맞습니다. 0에 나중에 무엇을 곱해도 0입니다. i를 거쳐 새 표지판이 들어와야 c가 다시 찹니다.</translation>
    </message>
    <message>
        <source>h has forgotten, c has not</source>
        <translation>h는 잊었지만 c는 잊지 않아서</translation>
    </message>
    <message>
        <source>An LSTM (long short-term memory) has a cell state c beside h. Gates, numbers between 0 and 1, rule it: c = f · c + i · g.</source>
        <translation>LSTM(long short-term memory, 장단기 메모리)에는 은닉 상태 h 말고 셀 상태(cell state) c도 있습니다. 0과 1 사이의 값인 게이트(gate)가 c를 정합니다. c = f · c + i · g입니다.</translation>
    </message>
    <message>
        <source>The forget gate f says how much of c stays, the input gate i how much of the candidate g is written.</source>
        <translation>망각 게이트(forget gate, 삭제 게이트) f는 c를 얼마나 남길지, 입력 게이트 i는 후보 값(candidate) g를 얼마나 쓸지 정합니다.</translation>
    </message>
    <message>
        <source>Open the cell on the road: double-click it, or select a ‘-’ and press Enter.</source>
        <translation>길 ‘-’의 셀을 두 번 클릭해서 여세요. ‘-’를 선택하고 Enter 키를 눌러도 됩니다.</translation>
    </message>
    <message>
        <source>The line of c runs straight through: × f, + i · g, nothing else. The output gate o says how much of it h shows.</source>
        <translation>c의 선은 곧게 지나갑니다. f를 곱하고 i · g를 더할 뿐입니다. 출력 게이트 o는 c를 h로 얼마나 내보일지 정합니다.</translation>
    </message>
    <message>
        <source>f is a gate for keeping: 1 keeps, 0 forgets. Here is the cell at time step {step}, in the middle of the road.</source>
        <translation>이름과 달리 f는 남기는 게이트입니다. 1이면 남기고 0이면 잊습니다. 길 가운데인 {step}번째 시점의 셀을 열어 두었습니다.</translation>
    </message>
    <message>
        <source>Say f is shut here, × 0, and open at all other time steps. P(right) was {before}.</source>
        <translation>이 시점에서만 f에 0을 곱해서 닫고, 다른 시점에서는 열어 둔다고 합시다. 닫기 전의 P(right)는 {before}입니다.</translation>
    </message>
    <message>
        <source>c itself is {after} from there on; h only shows it.</source>
        <translation>그때부터 c 자체가 {after}입니다. h는 c를 내보일 뿐입니다.</translation>
    </message>
    <message>
        <source>Close f on the page What if, here or at every time step.</source>
        <translation>‘바꿔 보기’에서 이 시점이나 모든 시점의 f를 닫아 보세요.</translation>
    </message>
    <message>
        <source>The memory hung on that gate alone.</source>
        <translation>기억이 그 게이트 하나에 달려 있었습니다.</translation>
    </message>
    <message>
        <source>Two signs: write and wipe</source>
        <translation>표지판 둘: 쓰고 지우기</translation>
    </message>
    <message>
        <source>Now ‘right’ stands at the beginning and ‘left’ later. The same LSTM, the same weights.</source>
        <translation>이제 처음에 ‘right’가, 나중에 ‘left’가 있습니다. LSTM도 가중치도 그대로입니다.</translation>
    </message>
    <message>
        <source>On the road f = {f_road} and i = {i_road}. At ‘left’ it is the other way round: f = {f}, i = {i}.</source>
        <translation>길에서는 f = {f_road}, i = {i_road}입니다. ‘left’에서는 반대로 f = {f}, i = {i}입니다.</translation>
    </message>
    <message>
        <source>Where does it turn?</source>
        <translation>어느 쪽으로 돌까요?</translation>
    </message>
    <message>
        <source>right: the first sign is kept</source>
        <translation>right: 첫 표지판을 담고 있다</translation>
    </message>
    <message>
        <source>It cannot tell: the two cancel out</source>
        <translation>모른다: 둘이 서로 지운다</translation>
    </message>
    <message>
        <source>left: the later sign takes its place</source>
        <translation>left: 나중 표지판이 그 자리를 차지한다</translation>
    </message>
    <message>
        <source>left, with {p}. c changes its sign in a single step.</source>
        <translation>left이고 확률은 {p}입니다. c의 부호가 한 시점에 바뀝니다.</translation>
    </message>
    <message>
        <source>What happened at ‘left’?</source>
        <translation>‘left’에서 무슨 일이 있었을까요?</translation>
    </message>
    <message>
        <source>‘left’ was added to ‘right’</source>
        <translation>‘right’에 ‘left’를 더했다</translation>
    </message>
    <message>
        <source>Then c would be near 0. It would be so if f had stayed open: 1 · c + i · g.</source>
        <translation>그렇다면 c는 0에 가까울 것입니다. f가 열려 있었다면 1 · c + i · g라서 그렇게 됩니다.</translation>
    </message>
    <message>
        <source>f shut and wiped the old, i opened and wrote the new</source>
        <translation>f가 닫혀 앞의 것을 지웠고, i가 열려 새것을 썼다</translation>
    </message>
    <message>
        <source>Right. The gates look at the word: ‘-’ says keep, a sign says write. A SimpleRNN has one W_h for both.</source>
        <translation>맞습니다. 게이트는 단어를 봅니다. ‘-’이면 남기고 표지판이면 씁니다. SimpleRNN에는 두 경우에 모두 쓰는 W_h 하나뿐입니다.</translation>
    </message>
    <message>
        <source>‘right’ was too long ago</source>
        <translation>‘right’가 너무 오래되었다</translation>
    </message>
    <message>
        <source>Right before ‘left’ c was still {kept}, hardly less than at the sign.</source>
        <translation>‘left’ 바로 앞에서 c의 값은 아직 {kept}입니다. 표지판에서보다 조금 작을 뿐입니다.</translation>
    </message>
    <message>
        <source>Select ‘left’ and shut the input gate i at that one time step. Which sign remains?</source>
        <translation>‘left’를 선택하고 그 시점에서만 입력 게이트 i를 닫으세요. 어느 표지판이 남을까요?</translation>
    </message>
    <message>
        <source>Neither: f wiped ‘right’, and nothing was written. P(right) = {blind}. It takes both gates.</source>
        <translation>둘 다 남지 않습니다. f가 ‘right’를 지웠고 새로 쓴 것은 없습니다. P(right) = {blind}입니다. 두 게이트가 모두 필요합니다.</translation>
    </message>
    <message>
        <source>GRU: one gate for both</source>
        <translation>GRU: 게이트 하나로 둘을</translation>
    </message>
    <message>
        <source>A GRU (gated recurrent unit) has no c. The update gate z mixes old and new: h = z · h + (1 − z) · n, with the candidate n. The reset gate r rules how much of h goes into n.</source>
        <translation>GRU(gated recurrent unit, 게이트 순환 유닛)에는 c가 없습니다. 업데이트 게이트 z가 옛것과 새것을 섞습니다. h = z · h + (1 − z) · n이고 n은 후보 값입니다. 리셋 게이트 r는 h가 n에 얼마나 들어갈지 정합니다.</translation>
    </message>
    <message>
        <source>Its P(right) at the end of the road is {p}.</source>
        <translation>길 끝에서 P(right)는 {p}입니다.</translation>
    </message>
    <message>
        <source>On which gate does its memory hang here?</source>
        <translation>여기서 기억은 어느 게이트에 달려 있을까요?</translation>
    </message>
    <message>
        <source>on r, the reset gate</source>
        <translation>리셋 게이트 r</translation>
    </message>
    <message>
        <source>on z, the update gate</source>
        <translation>업데이트 게이트 z</translation>
    </message>
    <message>
        <source>on neither: h keeps by itself</source>
        <translation>어느 것도 아니다: h가 스스로 남는다</translation>
    </message>
    <message>
        <source>With r shut it ends at {no_r}, with z shut at {no_z}.</source>
        <translation>r를 닫으면 끝에서 {no_r}, z를 닫으면 {no_z}입니다.</translation>
    </message>
    <message>
        <source>How does z do what f and i do in an LSTM?</source>
        <translation>LSTM에서 f와 i가 하는 일을 z는 어떻게 혼자 할까요?</translation>
    </message>
    <message>
        <source>z keeps the old, and what is left of 1 lets the new in</source>
        <translation>z만큼 옛것을 남기고, 1에서 모자란 만큼 새것을 받는다</translation>
    </message>
    <message>
        <source>Right: z = {z} on the road keeps, z = {z_sign} at the sign writes. To write is to wipe.</source>
        <translation>맞습니다. 길에서는 남기고(z = {z}), 표지판에서는 씁니다(z = {z_sign}). 쓰는 만큼 지웁니다.</translation>
    </message>
    <message>
        <source>z is multiplied with c</source>
        <translation>z를 c에 곱한다</translation>
    </message>
    <message>
        <source>There is no c in a GRU: h itself is the memory and the answer.</source>
        <translation>GRU에는 c가 없습니다. h가 기억이고, 출력에 쓰는 값도 h입니다.</translation>
    </message>
    <message>
        <source>z makes the hidden state larger</source>
        <translation>z가 은닉 상태를 키운다</translation>
    </message>
    <message>
        <source>A mixture of two numbers lies between them: h stays between −1 and 1.</source>
        <translation>두 수를 섞으면 그 사이의 값이 됩니다. h는 늘 −1과 1 사이에 있습니다.</translation>
    </message>
    <message>
        <source>Close z at every time step, and see what comes out of the cell.</source>
        <translation>모든 시점에서 z를 닫고, 셀에서 무엇이 나오는지 보세요.</translation>
    </message>
    <message>
        <source>h = n at each time step, and n is 0 on the road. Three gate blocks instead of four do it.</source>
        <translation>시점마다 h = n이 되고, 길에서는 n이 0입니다. GRU는 게이트 네 묶음 대신 세 묶음으로 같은 일을 합니다.</translation>
    </message>
    <message>
        <source>Who learns it?</source>
        <translation>누가 배울까?</translation>
    </message>
    <message>
        <source>So far the weights were made by hand. Now they are learned: {routes} routes, each with a sign and 15 to 30 words after it. Only the sign tells where to turn.</source>
        <translation>지금까지는 사람이 가중치를 정했습니다. 이번에는 학습합니다. 표지판 하나 다음에 단어 15~30개가 오는 길이 {routes}개 있습니다. 어느 쪽으로 도는지는 표지판만 알려 줍니다.</translation>
    </message>
    <message>
        <source>All three cells get 8 units and the same 15 epochs. The LSTM is then right about {lstm} of the {kept} routes that were kept for validation, the GRU about {gru}.</source>
        <translation>세 셀 모두 유닛 8개로 15에포크(epoch) 학습합니다. 검증 데이터인 길 {kept}개에서 LSTM의 정확도는 {lstm}, GRU의 정확도는 {gru}입니다.</translation>
    </message>
    <message>
        <source>And the SimpleRNN, in %?</source>
        <translation>SimpleRNN의 정확도는 몇 %일까요?</translation>
    </message>
    <message>
        <source>{simple_rnn}: guessing gives 50%.</source>
        <translation>{simple_rnn}입니다. 찍어도 50%는 맞힙니다.</translation>
    </message>
    <message>
        <source>It could hold a sign, as you saw. Why did it not learn to?</source>
        <translation>앞에서 보았듯이 표지판을 담을 수는 있습니다. 왜 배우지 못했을까요?</translation>
    </message>
    <message>
        <source>Over 15 steps and more hardly any gradient reaches the sign</source>
        <translation>시점을 15개 넘게 지나면 기울기가 표지판까지 거의 가지 못해서</translation>
    </message>
    <message>
        <source>Right. The error is known at the end, its cause stands at the beginning; through open gates the gradient gets there. It is no matter of luck: of {seeds} seeds the LSTM learns it with {lstm_seeds}, the GRU with {gru_seeds}, the SimpleRNN with {simple_rnn_seeds}.</source>
        <translation>맞습니다. 틀린 것은 끝에서 알고, 그 까닭은 처음에 있습니다. 열린 게이트로는 기울기가 거기까지 갑니다. 우연이 아닙니다. 시드 {seeds}개 가운데 LSTM은 {lstm_seeds}개, GRU는 {gru_seeds}개, SimpleRNN은 {simple_rnn_seeds}개에서 배웠습니다.</translation>
    </message>
    <message>
        <source>8 units are too few for so many routes</source>
        <translation>유닛 8개는 그 많은 길에 모자라서</translation>
    </message>
    <message>
        <source>One unit is enough to hold a sign, and the other two also have 8.</source>
        <translation>표지판을 담는 데는 유닛 하나면 됩니다. 다른 두 셀도 유닛이 8개입니다.</translation>
    </message>
    <message>
        <source>It does not know the word ‘right’</source>
        <translation>‘right’라는 단어를 몰라서</translation>
    </message>
    <message>
        <source>It is in its vocabulary. On routes of a word or two the same cell learns it well.</source>
        <translation>어휘에 있습니다. 한두 단어짜리 길이라면 같은 셀이 잘 배웁니다.</translation>
    </message>
    <message>
        <source>Choose LSTM or GRU as the cell in the settings, and train it to the end.</source>
        <translation>설정에서 셀로 LSTM이나 GRU를 고르고 끝까지 학습하세요.</translation>
    </message>
    <message>
        <source>Watch the accuracy: for some epochs nothing happens, then it has found the sign and jumps up.</source>
        <translation>정확도를 보세요. 몇 에포크 동안은 그대로이다가, 표지판을 찾고 나면 뛰어오릅니다.</translation>
    </message>
</context>
<context>
    <name>LessonHello</name>
    <message>
        <source>hello, letter by letter</source>
        <translation>hello, 글자 하나씩</translation>
    </message>
    <message>
        <source>Two letters have the logits 3 and 1. How much likelier is the first?</source>
        <translation>두 글자의 로짓이 3과 1입니다. 첫째 글자는 둘째 글자보다 몇 배 그럴듯할까요?</translation>
    </message>
    <message>
        <source>3 times</source>
        <translation>3배</translation>
    </message>
    <message>
        <source>Softmax does not divide logits by each other; it takes their difference.</source>
        <translation>소프트맥스는 로짓끼리 나누지 않습니다. 로짓의 차이를 봅니다.</translation>
    </message>
    <message>
        <source>About 7.4 times</source>
        <translation>약 7.4배</translation>
    </message>
    <message>
        <source>Right: e to the power of 3 − 1.</source>
        <translation>맞습니다. e의 3 − 1, 곧 2제곱입니다.</translation>
    </message>
    <message>
        <source>By 2 %</source>
        <translation>2%만큼</translation>
    </message>
    <message>
        <source>Logits are no percentages; a difference of 2 is a ratio of e² in the shares.</source>
        <translation>로짓은 백분율이 아닙니다. 로짓의 차이 2는 확률로는 e²배입니다.</translation>
    </message>
    <message>
        <source>A language model says at each time step what comes next; the text itself is the right answer.</source>
        <translation>언어 모델은 시점마다 다음에 올 것을 예측합니다. 정답은 글 자체에 들어 있습니다.</translation>
    </message>
    <message>
        <source>It gives a logit to every letter of its vocabulary, and the largest one is said.</source>
        <translation>어휘의 글자마다 로짓을 하나씩 내고, 가장 큰 로짓의 글자를 말합니다.</translation>
    </message>
    <message>
        <source>Softmax makes shares of the logits that add up to 1: differences become ratios.</source>
        <translation>소프트맥스는 로짓을 더해서 1이 되는 확률로 바꿉니다. 로짓의 차이가 확률의 비가 됩니다.</translation>
    </message>
    <message>
        <source>The loss is −ln of the right letter&apos;s share, and training brings its mean down step by step.</source>
        <translation>손실은 정답 글자가 받은 확률의 −ln입니다. 학습은 손실의 평균을 스텝마다 낮춥니다.</translation>
    </message>
    <message>
        <source>That one l is followed by l and the other by o it knows from the hidden state; reading what it says, it writes.</source>
        <translation>같은 l이라도 다음이 l인지 o인지는 은닉 상태로 구별합니다. 자기가 말한 글자를 다시 읽으면 글을 쓰게 됩니다.</translation>
    </message>
    <message>
        <source>Read a letter, say the next</source>
        <translation>글자를 읽고 다음 글자 말하기</translation>
    </message>
    <message>
        <source>A language model says what comes next. This smallest one knows the letters h, e, l, o and is to learn a single word: hello. Each letter is read as a one-hot vector.</source>
        <translation>언어 모델(language model)은 다음에 올 것을 예측합니다. 가장 작은 이 모델은 h, e, l, o 네 글자만 알고, hello 한 단어를 배웁니다. 글자는 원-핫 벡터로 읽습니다.</translation>
    </message>
    <message>
        <source>Nobody has to label anything for it: the text itself says what is right.</source>
        <translation>레이블을 따로 붙일 필요가 없습니다. 무엇이 정답인지는 글 자체가 알려 줍니다.</translation>
    </message>
    <message>
        <source>It reads h, e, l, l. What should it answer?</source>
        <translation>h, e, l, l을 읽습니다. 무엇을 출력해야 할까요?</translation>
    </message>
    <message>
        <source>One letter at the end: o</source>
        <translation>끝에서 한 글자: o</translation>
    </message>
    <message>
        <source>The same four: h, e, l, l</source>
        <translation>읽은 그대로 네 글자: h, e, l, l</translation>
    </message>
    <message>
        <source>One at each time step: e, l, l, o</source>
        <translation>시점마다 한 글자: e, l, l, o</translation>
    </message>
    <message>
        <source>{wanted}: {count} letters read, {count} answers, each one letter ahead.</source>
        <translation>{wanted}입니다. 글자 {count}개를 읽고 {count}번 답합니다. 답은 늘 한 글자 앞섭니다.</translation>
    </message>
    <message>
        <source>Why are there {count} answers?</source>
        <translation>왜 {count}번 답할까요?</translation>
    </message>
    <message>
        <source>Because it has so many units</source>
        <translation>유닛이 그만큼 있어서</translation>
    </message>
    <message>
        <source>It has {units} units: the rows of the heatmap. Answers come with the columns, the time steps.</source>
        <translation>유닛은 {units}개이고, 히트맵의 행입니다. 답은 열, 곧 시점마다 나옵니다.</translation>
    </message>
    <message>
        <source>Because every letter has one after it</source>
        <translation>글자마다 그다음 글자가 있어서</translation>
    </message>
    <message>
        <source>Right. Each time step asks the state so far: what comes next? So one word is several examples.</source>
        <translation>맞습니다. 시점마다 지금까지의 상태에 ‘다음은?’ 하고 묻습니다. 그래서 단어 하나가 예제 여러 개가 됩니다.</translation>
    </message>
    <message>
        <source>Because a cell was trained for each place</source>
        <translation>자리마다 셀을 따로 학습해서</translation>
    </message>
    <message>
        <source>There is one cell, and it answers at each time step with the same W_y.</source>
        <translation>셀은 하나입니다. 시점마다 같은 W_y 가중치로 답합니다.</translation>
    </message>
    <message>
        <source>Click the second letter, e. What does this network say comes after it?</source>
        <translation>둘째 글자 e를 클릭하세요. 이 신경망은 다음 글자를 무엇이라고 하나요?</translation>
    </message>
    <message>
        <source>It says {second}, and should say l. It is not trained yet.</source>
        <translation>고른 글자는 {second}, 정답은 l입니다. 아직 학습하지 않았기 때문입니다.</translation>
    </message>
    <message>
        <source>Four logits</source>
        <translation>로짓 네 개</translation>
    </message>
    <message>
        <source>From the three units W_y and b_y make four numbers, one for each letter that may come: the logits. After h they are h {h}, e {e}, l {l}, o {o}.</source>
        <translation>유닛 3개의 값에 W_y 가중치를 곱하고 b_y 값을 더하면 다음에 올 글자마다 숫자가 하나씩 나옵니다. 이것을 로짓이라고 합니다. h 다음의 로짓은 h {h}, e {e}, l {l}, o {o}입니다.</translation>
    </message>
    <message>
        <source>Which letter does the network say after h?</source>
        <translation>이 신경망은 h 다음에 어느 글자를 말할까요?</translation>
    </message>
    <message>
        <source>o, with {o}. Right would be e, which has {e}: untrained, it prefers the wrong letter.</source>
        <translation>o입니다. 로짓 {o}, 가장 큰 값입니다. 정답 e의 로짓은 {e}입니다. 학습하기 전에는 이렇게 틀린 글자를 고르기도 합니다.</translation>
    </message>
    <message>
        <source>What is the {o} of o?</source>
        <translation>o의 값 {o}, 이것은 무엇일까요?</translation>
    </message>
    <message>
        <source>A score that is compared with the others</source>
        <translation>다른 글자와 견주는 점수</translation>
    </message>
    <message>
        <source>Right. A logit may be any number, also below 0 as that of l. Only the largest is said.</source>
        <translation>맞습니다. 로짓은 어떤 수든 될 수 있습니다. l처럼 0보다 작아도 됩니다. 가장 큰 것을 말할 뿐입니다.</translation>
    </message>
    <message>
        <source>Its probability</source>
        <translation>o의 확률</translation>
    </message>
    <message>
        <source>A probability is never above 1 nor below 0. Softmax makes one of the logits: the next step.</source>
        <translation>확률은 0과 1 사이의 수입니다. 로짓을 확률로 바꾸는 것은 다음 단계의 소프트맥스입니다.</translation>
    </message>
    <message>
        <source>How wrong o is</source>
        <translation>o가 틀린 정도</translation>
    </message>
    <message>
        <source>How wrong an answer is the loss says. The network does not know what is right.</source>
        <translation>얼마나 틀렸는지는 손실이 말해 줍니다. 신경망은 무엇이 정답인지 모릅니다.</translation>
    </message>
    <message>
        <source>Have e explained instead of o: click the output neuron e at the first letter.</source>
        <translation>o 대신 e의 내역을 보세요. 첫 글자의 출력 뉴런 e를 클릭하면 됩니다.</translation>
    </message>
    <message>
        <source>The row below now says what e&apos;s {e} is made of.</source>
        <translation>이제 아래의 로짓 내역은 e의 로짓 {e}에 대한 것입니다.</translation>
    </message>
    <message>
        <source>From logits to shares: softmax</source>
        <translation>로짓에서 확률로: 소프트맥스</translation>
    </message>
    <message>
        <source>Softmax raises Euler&apos;s number 2.718… to the power of each logit and divides by the sum. The four shares are above 0 and add up to 1: probabilities.</source>
        <translation>소프트맥스(softmax)는 자연상수 2.718…을 로짓만큼 거듭제곱하고, 그 합으로 나눕니다. 네 값은 모두 0보다 크고 더하면 1입니다. 그래서 확률로 읽습니다.</translation>
    </message>
    <message>
        <source>After h the logits are h {h}, e {e}, l {l}, o {o}.</source>
        <translation>h 다음의 로짓은 h {h}, e {e}, l {l}, o {o}입니다.</translation>
    </message>
    <message>
        <source>How likely does the network think e is?</source>
        <translation>이 신경망은 e의 확률을 얼마라고 볼까요?</translation>
    </message>
    <message>
        <source>{of_e} / ({of_h} + {of_e} + {of_l} + {of_o}) = {of_e} / {sum} = {p}.</source>
        <translation>{of_e} / ({of_h} + {of_e} + {of_l} + {of_o}) = {of_e} / {sum} = {p}</translation>
    </message>
    <message>
        <source>e has half of o&apos;s logit. Why much less than half of its probability?</source>
        <translation>e의 로짓은 o의 절반쯤입니다. 확률은 왜 절반보다 훨씬 작을까요?</translation>
    </message>
    <message>
        <source>It is {e} of the sum of the logits</source>
        <translation>로짓의 합에서 {e}만큼을 차지해서</translation>
    </message>
    <message>
        <source>That would be {share}, and l with its logit below 0 would get a share below 0.</source>
        <translation>그러면 값이 {share}입니다. 그리고 로짓이 0보다 작은 l의 확률은 0보다 작아집니다.</translation>
    </message>
    <message>
        <source>The difference of the logits becomes a ratio</source>
        <translation>로짓의 차이가 확률의 비가 되어서</translation>
    </message>
    <message>
        <source>Right. 1 more in the logit makes 2.718 times the share. So {o} − {e} makes o {times} times as likely as e: {p_of_o}.</source>
        <translation>맞습니다. 로짓이 1 크면 확률은 2.718배입니다. {o} − {e}만큼 큰 o는 e보다 {times}배 그럴듯하고, 확률은 {p_of_o}입니다.</translation>
    </message>
    <message>
        <source>Because e is the wrong letter</source>
        <translation>e가 틀린 글자라서</translation>
    </message>
    <message>
        <source>It is the right one; softmax knows nothing of that. It knows the four logits.</source>
        <translation>e가 정답입니다. 소프트맥스는 정답을 모릅니다. 로짓 네 개만 압니다.</translation>
    </message>
    <message>
        <source>Change one weight, b_y of e for example, so that the network says e after h.</source>
        <translation>가중치 하나만 바꾸어, 예를 들면 e의 b_y 값을 바꾸어, h 다음에 e가 나오게 하세요.</translation>
    </message>
    <message>
        <source>e wins now, after h and perhaps elsewhere, too: b_y is used at each time step.</source>
        <translation>이제 h 다음에 e가 나옵니다. 다른 시점의 답도 바뀌었을 수 있습니다. b_y 값은 모든 시점에서 쓰기 때문입니다.</translation>
    </message>
    <message>
        <source>How wrong? The loss</source>
        <translation>얼마나 틀렸나: 손실</translation>
    </message>
    <message>
        <source>Now the right letters come in. The loss of a time step is −ln of the share that the right letter got: 0 if it got all, larger the less it got.</source>
        <translation>이제 정답이 등장합니다. 한 시점의 손실(loss)은 정답 글자가 받은 확률의 −ln입니다. 확률이 1이면 0이고, 확률이 작을수록 커집니다.</translation>
    </message>
    <message>
        <source>The row Surprise has the same numbers in bits, under the letter that came: 1 bit is {bit}.</source>
        <translation>‘놀람’ 행은 같은 값을 비트로, 실제로 온 글자 아래에 적은 것입니다. 1비트는 {bit}입니다.</translation>
    </message>
    <message>
        <source>At which letter is the loss largest?</source>
        <translation>어느 글자에서 손실이 가장 클까요?</translation>
    </message>
    <message>
        <source>h, where e is right</source>
        <translation>h(정답은 e)</translation>
    </message>
    <message>
        <source>e, where l is right</source>
        <translation>e(정답은 l)</translation>
    </message>
    <message>
        <source>the first l, where l is right</source>
        <translation>첫째 l(정답은 l)</translation>
    </message>
    <message>
        <source>the second l, where o is right</source>
        <translation>둘째 l(정답은 o)</translation>
    </message>
    <message>
        <source>{loss_1}, {loss_2}, {loss_3}, {loss_4}: largest after e. The mean is {mean}.</source>
        <translation>{loss_1}, {loss_2}, {loss_3}, {loss_4}입니다. e 다음에서 가장 크고, 평균은 {mean}입니다.</translation>
    </message>
    <message>
        <source>After h the network was sure of the wrong letter. Why is the loss larger after e?</source>
        <translation>h 다음에는 틀린 글자를 확신했습니다. 그런데 왜 e 다음의 손실이 더 클까요?</translation>
    </message>
    <message>
        <source>There the right letter got the least</source>
        <translation>거기에서 정답이 확률을 가장 적게 받아서</translation>
    </message>
    <message>
        <source>Right: l got {p}, and −ln {p} = {worst}. For {best_p} it is only {best}.</source>
        <translation>맞습니다. l이 받은 확률은 {p}이고 −ln {p} = {worst}입니다. 확률 {best_p}의 손실은 {best}밖에 안 됩니다.</translation>
    </message>
    <message>
        <source>Losses grow with each time step</source>
        <translation>시점이 지날수록 손실이 커져서</translation>
    </message>
    <message>
        <source>They do not: the last two are the smallest. Each is computed for itself.</source>
        <translation>그렇지 않습니다. 뒤의 두 개가 가장 작습니다. 손실은 시점마다 따로 계산합니다.</translation>
    </message>
    <message>
        <source>Because l has a logit below 0</source>
        <translation>l의 로짓이 0보다 작아서</translation>
    </message>
    <message>
        <source>A logit below 0 is nothing bad if the others are lower still. What counts is the share.</source>
        <translation>다른 로짓이 더 작다면 로짓이 0보다 작아도 괜찮습니다. 중요한 것은 확률입니다.</translation>
    </message>
    <message>
        <source>Click the column where it was least wrong, and look how the shares stand there.</source>
        <translation>가장 덜 틀린 열을 클릭하고, 거기에서는 확률이 어떻게 나뉘었는지 보세요.</translation>
    </message>
    <message>
        <source>Training does nothing but bring the mean of these losses down.</source>
        <translation>학습은 이 손실들의 평균을 낮추는 일입니다.</translation>
    </message>
    <message>
        <source>Train it before your eyes</source>
        <translation>눈앞에서 학습하기</translation>
    </message>
    <message>
        <source>The sample hello.txt holds this one word. The offered settings are those of the document: one-hot letters and 3 units. The weights are drawn at random; it says {said} now.</source>
        <translation>예제 hello.txt 파일에는 이 단어 하나만 있습니다. 제안된 설정은 문서와 같은 원-핫 글자와 유닛 3개입니다. 가중치는 무작위로 뽑았고, 지금은 {said} 순서로 말합니다.</translation>
    </message>
    <message>
        <source>Each training step reads the word, computes the loss and moves every weight a little.</source>
        <translation>스텝마다 단어를 읽고, 손실을 계산하고, 모든 가중치를 조금씩 고칩니다.</translation>
    </message>
    <message>
        <source>Where does the mean loss begin, before the first step?</source>
        <translation>첫 스텝 전에 손실의 평균은 얼마일까요?</translation>
    </message>
    <message>
        <source>{loss}. That is not far from ln 4 = {even}.</source>
        <translation>{loss}입니다. ln 4 = {even}, 이 값과 멀지 않습니다.</translation>
    </message>
    <message>
        <source>Why does an untrained network begin near ln 4?</source>
        <translation>학습 전의 손실은 왜 ln 4에 가까울까요?</translation>
    </message>
    <message>
        <source>Because the word has four time steps</source>
        <translation>단어의 시점이 4개라서</translation>
    </message>
    <message>
        <source>The mean does not depend on their number. With 27 letters to choose from it would begin at ln 27.</source>
        <translation>평균은 시점의 수와 관계없습니다. 고를 글자가 27개라면 ln 27쯤에서 시작합니다.</translation>
    </message>
    <message>
        <source>Because it shares out about evenly among four letters</source>
        <translation>네 글자에 확률을 거의 고르게 나누어서</translation>
    </message>
    <message>
        <source>Right. Who knows nothing gives each about {quarter}, and −ln {quarter} = {even}. What lies below was learned.</source>
        <translation>맞습니다. 아무것도 모르면 글자마다 {quarter}쯤 주고, −ln {quarter} = {even}입니다. 그보다 낮아진 만큼이 배운 것입니다.</translation>
    </message>
    <message>
        <source>Because all its weights are 0</source>
        <translation>가중치가 모두 0이라서</translation>
    </message>
    <message>
        <source>They are drawn at random, small but not 0: that is why it is not exactly {even}.</source>
        <translation>가중치는 무작위로 뽑은 작은 수이고 0이 아닙니다. 그래서 {even} 값과 조금 다릅니다.</translation>
    </message>
    <message>
        <source>Start the training and watch the loss and the letters until it has ended.</source>
        <translation>학습을 시작하고, 끝날 때까지 손실과 글자를 지켜보세요.</translation>
    </message>
    <message>
        <source>It says {wanted}. In about a second 200 steps have brought the loss near 0.</source>
        <translation>이제 {wanted} 순서로 말합니다. 1초 남짓에 200스텝을 지나며 손실이 0에 가까워졌습니다.</translation>
    </message>
    <message>
        <source>The same letter, another answer</source>
        <translation>같은 글자, 다른 답</translation>
    </message>
    <message>
        <source>This network was trained with the same settings and the same seed as yours: it has the same weights. At the third and at the fourth time step it reads the same letter, l.</source>
        <translation>방금 학습한 것과 설정과 시드가 같은 신경망입니다. 그래서 가중치도 같습니다. 셋째 시점과 넷째 시점에서 똑같이 l을 읽습니다.</translation>
    </message>
    <message>
        <source>What does it say after the first l, and what after the second?</source>
        <translation>첫째 l 다음과 둘째 l 다음에 무엇을 말할까요?</translation>
    </message>
    <message>
        <source>l both times, it is the same letter</source>
        <translation>같은 글자니까 두 번 다 l</translation>
    </message>
    <message>
        <source>first l, then o</source>
        <translation>먼저 l, 다음에 o</translation>
    </message>
    <message>
        <source>o both times</source>
        <translation>두 번 다 o</translation>
    </message>
    <message>
        <source>First {third}, then {fourth}. Unit {unit} is {before} at the one and {after} at the other.</source>
        <translation>먼저 {third}, 다음에 {fourth}입니다. 유닛 {unit}의 값은 첫째에서 {before}, 둘째에서 {after}입니다.</translation>
    </message>
    <message>
        <source>The input was the same. From where does the network know which l it is?</source>
        <translation>입력은 같았습니다. 몇째 l인지 어떻게 알까요?</translation>
    </message>
    <message>
        <source>From a clock that counts the time steps</source>
        <translation>시점을 세는 시계가 있어서</translation>
    </message>
    <message>
        <source>No number of the time step goes into the sum: x, the state before and b are all.</source>
        <translation>시점 번호는 합에 들어가지 않습니다. 들어가는 것은 x, 앞 상태, b뿐입니다.</translation>
    </message>
    <message>
        <source>From other weights at the fourth time step</source>
        <translation>넷째 시점의 가중치가 달라서</translation>
    </message>
    <message>
        <source>The weights are the same at each time step. They belong to the one cell.</source>
        <translation>가중치는 모든 시점에서 같습니다. 셀이 하나이기 때문입니다.</translation>
    </message>
    <message>
        <source>From the state before: there was an e, here an l</source>
        <translation>앞 상태가 달라서: 앞에 e가 있었는지 l이 있었는지</translation>
    </message>
    <message>
        <source>Right. x·W_x is the same, h·W_h is not. Without a memory it could not spell hello.</source>
        <translation>맞습니다. x·W_x 항은 같고 h·W_h 항이 다릅니다. 기억이 없으면 hello를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Silence a unit, so that after the second l no o comes any more. A click on its row chooses another unit.</source>
        <translation>유닛 하나를 꺼서(0) 둘째 l 다음에 o가 나오지 않게 하세요. 다른 유닛은 히트맵에서 행을 클릭해 고릅니다.</translation>
    </message>
    <message>
        <source>Without that unit it can no longer tell one l from the other.</source>
        <translation>그 유닛이 없으면 두 l을 구별하지 못합니다.</translation>
    </message>
    <message>
        <source>It writes</source>
        <translation>글쓰기</translation>
    </message>
    <message>
        <source>A network that says the next letter can write: what it has said it reads as its next input, and so on. Only the first letter comes from you.</source>
        <translation>다음 글자를 말하는 신경망은 글을 쓸 수 있습니다. 자기가 말한 글자를 다음 입력으로 읽으면 됩니다. 첫 글자만 사람이 줍니다.</translation>
    </message>
    <message>
        <source>It writes e l l o. What comes after the o, if it goes on?</source>
        <translation>e l l o라고 씁니다. 더 쓰게 하면 o 다음에 무엇이 올까요?</translation>
    </message>
    <message>
        <source>h: it begins again</source>
        <translation>h: 처음부터 다시</translation>
    </message>
    <message>
        <source>Nothing: it knows that the word has ended</source>
        <translation>없음: 단어가 끝난 것을 알아서</translation>
    </message>
    <message>
        <source>o once more</source>
        <translation>한 번 더 o</translation>
    </message>
    <message>
        <source>{next}, and it is {p} % sure of it.</source>
        <translation>{next}입니다. 확률은 {p}%입니다.</translation>
    </message>
    <message>
        <source>Why does it say something so surely that it never learned?</source>
        <translation>배운 적이 없는 것을 왜 이렇게 확신할까요?</translation>
    </message>
    <message>
        <source>It has learned that words end in oo</source>
        <translation>단어가 oo로 끝난다고 배워서</translation>
    </message>
    <message>
        <source>Its only word ends in a single o.</source>
        <translation>배운 단어는 하나이고, o 하나로 끝납니다.</translation>
    </message>
    <message>
        <source>Softmax always shares out 1, asked or not</source>
        <translation>소프트맥스는 언제나 1을 나누어 주어서</translation>
    </message>
    <message>
        <source>Right. It has never read an o, so that row of W_x is still as it was drawn. Being sure is no sign of being right.</source>
        <translation>맞습니다. 입력으로 o를 읽은 적이 없어서 W_x의 그 행은 처음 뽑은 그대로입니다. 확신한다고 옳은 것은 아닙니다.</translation>
    </message>
    <message>
        <source>The temperature is too high</source>
        <translation>온도가 너무 높아서</translation>
    </message>
    <message>
        <source>The temperature only decides how letters are drawn. The shares are there before.</source>
        <translation>온도는 글자를 어떻게 뽑을지만 정합니다. 확률은 그 전에 이미 나와 있습니다.</translation>
    </message>
    <message>
        <source>Have it write on from h, on the page Write, until hello stands there.</source>
        <translation>‘쓰기’ 쪽에서 h에 이어 hello가 될 때까지 쓰게 하세요.</translation>
    </message>
    <message>
        <source>One cell, 3 units, one word: a large language model does the same thing, with more of each.</source>
        <translation>셀 하나, 유닛 3개, 단어 하나입니다. 큰 언어 모델도 하는 일은 같고, 모든 것이 더 많을 뿐입니다.</translation>
    </message>
</context>
<context>
    <name>LessonOneCell</name>
    <message>
        <source>One cell, many times</source>
        <translation>하나의 셀을 여러 번</translation>
    </message>
    <message>
        <source>A cell has 16 weights and reads a text of 100 words. How many weights does it use for it?</source>
        <translation>가중치가 16개인 셀이 단어 100개짜리 글을 읽습니다. 이때 쓰는 가중치는 몇 개일까요?</translation>
    </message>
    <message>
        <source>Right: one cell, and the same weights at each time step.</source>
        <translation>맞습니다. 셀은 하나이고, 시점마다 같은 가중치를 씁니다.</translation>
    </message>
    <message>
        <source>There are 100 time steps; no weight belongs to a time step.</source>
        <translation>시점이 100개입니다. 시점마다 따로 있는 가중치는 없습니다.</translation>
    </message>
    <message>
        <source>So many products are computed, but always with the same 16 weights.</source>
        <translation>곱셈은 그만큼 하지만, 언제나 같은 가중치 16개를 씁니다.</translation>
    </message>
    <message>
        <source>A recurrent network is one cell with a loop; unrolled over time it looks like a chain of cells.</source>
        <translation>순환 신경망은 고리가 달린 셀 하나입니다. 시간을 따라 펼치면 셀이 사슬처럼 보입니다.</translation>
    </message>
    <message>
        <source>All time steps share one set of weights: W_x, W_h, W_y and the biases.</source>
        <translation>모든 시점이 한 벌의 가중치를 함께 씁니다: W_x, W_h, W_y, 편향.</translation>
    </message>
    <message>
        <source>So it reads a text of any length, and the number of its weights does not depend on it.</source>
        <translation>그래서 길이가 얼마든 읽을 수 있고, 가중치의 수는 글의 길이와 관계없습니다.</translation>
    </message>
    <message>
        <source>The hidden state holds what was read so far in a fixed number of units: it is the memory.</source>
        <translation>은닉 상태는 지금까지 읽은 것을 정해진 수의 유닛에 담습니다. 이것이 기억입니다.</translation>
    </message>
    <message>
        <source>A bias is added at each time step, even where the input is all zeros.</source>
        <translation>편향은 입력이 모두 0이어도 시점마다 더합니다.</translation>
    </message>
    <message>
        <source>A text of any length</source>
        <translation>길이가 얼마든</translation>
    </message>
    <message>
        <source>An ordinary network wants inputs of one size. A recurrent one reads a word at a time, and as many as there are. It knows four words: 정말, 재미있다, 안, 영화.</source>
        <translation>보통 신경망은 입력의 크기가 정해져 있습니다. 순환 신경망은 단어를 하나씩, 있는 만큼 읽습니다. 이 신경망이 아는 단어는 정말, 재미있다, 안, 영화입니다.</translation>
    </message>
    <message>
        <source>After 8 words instead of 2: how many numbers does its memory hold?</source>
        <translation>단어를 2개가 아니라 8개 읽으면, 기억은 숫자 몇 개일까요?</translation>
    </message>
    <message>
        <source>2, as before</source>
        <translation>그대로 2개</translation>
    </message>
    <message>
        <source>8, one for each word</source>
        <translation>단어마다 하나씩 8개</translation>
    </message>
    <message>
        <source>16, all states one after the other</source>
        <translation>모든 상태를 이어서 16개</translation>
    </message>
    <message>
        <source>{hidden}: the hidden state is as large after any number of words.</source>
        <translation>{hidden}개입니다. 은닉 상태의 크기는 몇 단어를 읽든 같습니다.</translation>
    </message>
    <message>
        <source>What lets it read any number of words?</source>
        <translation>어떻게 몇 단어든 읽을 수 있을까요?</translation>
    </message>
    <message>
        <source>It gets a new unit for each word</source>
        <translation>단어마다 유닛이 새로 생겨서</translation>
    </message>
    <message>
        <source>Units are the numbers of a state, and they stay {hidden}. What grows is the time steps.</source>
        <translation>유닛은 한 상태를 이루는 숫자이고, 그대로 {hidden}개입니다. 늘어나는 것은 시점입니다.</translation>
    </message>
    <message>
        <source>The same cell goes on with the last state</source>
        <translation>같은 셀을 마지막 상태에서 계속 써서</translation>
    </message>
    <message>
        <source>Right. All that is known of the past has to fit into {hidden} numbers. That is its strength, and its limit.</source>
        <translation>맞습니다. 지난 것은 모두 숫자 {hidden}개에 담겨야 합니다. 이것이 장점이자 한계입니다.</translation>
    </message>
    <message>
        <source>Short texts are filled up with zeros</source>
        <translation>짧은 글은 0으로 채워서</translation>
    </message>
    <message>
        <source>That is padding, done so that several texts can be computed together. The cell does not need it.</source>
        <translation>그것은 패딩(padding)입니다. 여러 글을 한꺼번에 계산하려고 채웁니다. 셀에는 필요 없습니다.</translation>
    </message>
    <message>
        <source>Type a longer text in the line above: at least six words, with spaces between them.</source>
        <translation>위의 입력란에 더 긴 글을 입력하세요. 공백으로 나눈 단어가 6개 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>More columns, the same cell: no weight was added for the longer text.</source>
        <translation>열은 늘었고 셀은 그대로입니다. 글이 길어져도 가중치는 늘지 않습니다.</translation>
    </message>
    <message>
        <source>The state remembers</source>
        <translation>기억하는 상태</translation>
    </message>
    <message>
        <source>Here it reads ‘안 재미있다’; the reading of ‘정말 재미있다’ is pinned above. The last word of both is the same, and so are all the weights.</source>
        <translation>여기에서는 ‘안 재미있다’를 읽고, 위에는 ‘정말 재미있다’의 결과를 고정했습니다. 마지막 단어가 같고, 가중치도 모두 같습니다.</translation>
    </message>
    <message>
        <source>Is the state after the last word the same, too?</source>
        <translation>마지막 단어 다음의 상태도 같을까요?</translation>
    </message>
    <message>
        <source>Yes, in both units</source>
        <translation>두 유닛 모두 같음</translation>
    </message>
    <message>
        <source>Only in one of them</source>
        <translation>한 유닛만 같음</translation>
    </message>
    <message>
        <source>No, in neither</source>
        <translation>두 유닛 모두 다름</translation>
    </message>
    <message>
        <source>No: unit 0 is {denied} here and {praised} there.</source>
        <translation>다릅니다. 유닛 0의 값은 여기에서 {denied}, 위에서는 {praised}입니다.</translation>
    </message>
    <message>
        <source>Which term of h = tanh(x·W_x + h·W_h) makes the difference?</source>
        <translation>h = tanh(x·W_x + h·W_h)에서 어느 항이 달랐을까요?</translation>
    </message>
    <message>
        <source>x·W_x</source>
        <translation>x·W_x</translation>
    </message>
    <message>
        <source>x is the vector of ‘재미있다’ in both: this term is the same.</source>
        <translation>x는 둘 다 ‘재미있다’의 벡터입니다. 이 항은 같습니다.</translation>
    </message>
    <message>
        <source>h·W_h, the state before</source>
        <translation>h·W_h, 앞 상태</translation>
    </message>
    <message>
        <source>Right. The state before comes from ‘안’ or from ‘정말’, and from all that was before. That is why a state is called memory.</source>
        <translation>맞습니다. 앞 상태는 ‘안’에서 왔거나 ‘정말’에서 왔고, 그 앞의 모든 단어도 담고 있습니다. 그래서 상태를 기억이라고 합니다.</translation>
    </message>
    <message>
        <source>tanh, which is another one here</source>
        <translation>tanh, 여기에서는 다른 함수</translation>
    </message>
    <message>
        <source>tanh is the same function at every time step of every text.</source>
        <translation>tanh는 어느 글에서나, 어느 시점에서나 같은 함수입니다.</translation>
    </message>
    <message>
        <source>Take its memory from unit 0: set the weights of W_h into it, {first} and {second} in column 0, to 0.</source>
        <translation>유닛 0의 기억을 지우세요. 유닛 0에 들어가는 W_h 가중치, 곧 0열의 {first}, {second} 값을 0으로 바꾸면 됩니다.</translation>
    </message>
    <message>
        <source>Now unit 0 knows only the word that it is reading: after ‘정말 재미있다’ it would be the same.</source>
        <translation>이제 유닛 0은 읽고 있는 단어만 압니다. ‘정말 재미있다’를 읽어도 같은 값이 됩니다.</translation>
    </message>
    <message>
        <source>With a bias and without</source>
        <translation>편향이 있을 때와 없을 때</translation>
    </message>
    <message>
        <source>Document 002 leaves the bias out to keep the formula short. Here the cell has one, but it is all 0, which is as good as none.</source>
        <translation>문서는 식을 짧게 하려고 편향(bias)을 뺐습니다. 이 셀에는 편향이 있지만 모두 0이라, 없는 것과 같습니다.</translation>
    </message>
    <message>
        <source>The text is made of a word that the vocabulary lacks. Its vector x is all zeros, and h before it, too.</source>
        <translation>이 글은 어휘에 없는 단어로만 되어 있습니다. 그 벡터 x는 모두 0이고, 앞 상태 h도 모두 0입니다.</translation>
    </message>
    <message>
        <source>What is unit 0 after this word?</source>
        <translation>이 단어를 읽은 다음 유닛 0은 얼마일까요?</translation>
    </message>
    <message>
        <source>tanh(0 + 0 + 0) = {h}, and so it stays, however long the text.</source>
        <translation>tanh(0 + 0 + 0) = {h}입니다. 글이 아무리 길어도 그대로입니다.</translation>
    </message>
    <message>
        <source>What would a bias of {tried} in unit 0 change?</source>
        <translation>유닛 0의 편향이 {tried}이면 무엇이 달라질까요?</translation>
    </message>
    <message>
        <source>Nothing, for x is 0</source>
        <translation>x가 0이니 그대로</translation>
    </message>
    <message>
        <source>The bias is not multiplied by x: it is added, whatever is read.</source>
        <translation>편향은 x와 곱하지 않습니다. 무엇을 읽든 그냥 더합니다.</translation>
    </message>
    <message>
        <source>The first state alone</source>
        <translation>첫 상태만</translation>
    </message>
    <message>
        <source>It belongs to the cell, and the cell is used at every time step: so is its bias.</source>
        <translation>편향은 셀에 속하고, 셀은 시점마다 씁니다. 그래서 편향도 시점마다 씁니다.</translation>
    </message>
    <message>
        <source>Every state, for it is added at each time step</source>
        <translation>시점마다 더하므로 모든 상태</translation>
    </message>
    <message>
        <source>Right: first tanh({tried}) = {first}, then {second}. A bias is one number more for each unit, {hidden} in all, shared by all time steps.</source>
        <translation>맞습니다. 처음에 tanh({tried}) = {first}, 다음에 {second}입니다. 편향은 유닛마다 하나씩 모두 {hidden}개이고, 모든 시점이 함께 씁니다.</translation>
    </message>
    <message>
        <source>Set the bias b of a unit to {tried} and watch the states.</source>
        <translation>한 유닛의 편향 b에 {tried}, 이 값을 넣고 상태를 보세요.</translation>
    </message>
    <message>
        <source>The state moves though there is nothing to read: a bias shifts where a unit rests.</source>
        <translation>읽을 것이 없어도 상태가 움직입니다. 편향은 유닛이 머무는 자리를 옮깁니다.</translation>
    </message>
    <message>
        <source>A loop, and its chain</source>
        <translation>고리와 사슬</translation>
    </message>
    <message>
        <source>A recurrent network reads a word, makes a state of it, and gets this state back together with the next word. Drawn as it is built, that is a loop: the folded picture.</source>
        <translation>순환 신경망(RNN)은 단어를 읽고 상태를 만듭니다. 그 상태를 다음 단어와 함께 다시 받습니다. 있는 그대로 그리면 고리가 됩니다. 이것이 접은 그림입니다.</translation>
    </message>
    <message>
        <source>The network here is the small one of the documents. It has learned nothing, its weights were chosen. At each word it says A or B.</source>
        <translation>여기의 신경망은 문서에 나오는 작은 신경망입니다. 학습하지 않았고, 가중치는 사람이 정했습니다. 단어마다 A와 B 가운데 하나를 고릅니다.</translation>
    </message>
    <message>
        <source>It reads two words. How many cells does it have?</source>
        <translation>단어 2개를 읽습니다. 셀(cell)은 몇 개일까요?</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1개</translation>
    </message>
    <message>
        <source>2, one for each word</source>
        <translation>단어마다 하나씩 2개</translation>
    </message>
    <message>
        <source>4, one for each number of the input</source>
        <translation>입력의 숫자마다 하나씩 4개</translation>
    </message>
    <message>
        <source>{cells} cell, used {steps} times: once at each time step.</source>
        <translation>셀 {cells}개를 시점(time step)마다 한 번씩, {steps}번 씁니다.</translation>
    </message>
    <message>
        <source>Other pictures show the cell once for each word. What do they show?</source>
        <translation>단어마다 셀을 그린 그림도 많습니다. 그 그림은 무엇을 보여 줄까요?</translation>
    </message>
    <message>
        <source>The same cell at several moments</source>
        <translation>같은 셀의 여러 순간</translation>
    </message>
    <message>
        <source>Right. Time is laid out from left to right. Both pictures are of one network; only the loop is drawn in another way.</source>
        <translation>맞습니다. 시간을 왼쪽에서 오른쪽으로 펼쳐 그린 것입니다. 두 그림은 같은 신경망이고, 고리를 그리는 방법만 다릅니다.</translation>
    </message>
    <message>
        <source>Copies that learn apart from each other</source>
        <translation>따로따로 배우는 복사본</translation>
    </message>
    <message>
        <source>The documents speak of copies, too. But nothing is copied: what the cell learns at one time step, it knows at all of them.</source>
        <translation>문서에도 복사라는 말이 나옵니다. 그러나 실제로 복사하는 것은 없습니다. 한 시점에서 배운 것은 모든 시점에서 압니다.</translation>
    </message>
    <message>
        <source>Several layers on top of each other</source>
        <translation>위로 쌓은 여러 층</translation>
    </message>
    <message>
        <source>Layers are drawn above each other. This network has one; what lies side by side is time.</source>
        <translation>층은 위아래로 그립니다. 이 신경망의 층은 하나입니다. 옆으로 놓인 것은 시간입니다.</translation>
    </message>
    <message>
        <source>Choose the unrolled picture and compare it with the loop.</source>
        <translation>‘펼친 그림’을 골라 고리와 비교하세요.</translation>
    </message>
    <message>
        <source>The arrow that led back now leads to the right, into the next time step.</source>
        <translation>되돌아오던 화살표가 이제 오른쪽, 다음 시점으로 갑니다.</translation>
    </message>
    <message>
        <source>Neuron by neuron</source>
        <translation>뉴런 하나하나</translation>
    </message>
    <message>
        <source>4 · 2 · 2</source>
        <translation>4 · 2 · 2</translation>
    </message>
    <message>
        <source>A box of the chain stands for a vector. Opened up, it is neurons: {input} numbers of the input vector, {hidden} of the hidden state, {outputs} of the output vector. Each line carries a weight.</source>
        <translation>사슬의 네모는 벡터입니다. 열어 보면 뉴런입니다. 입력 벡터는 숫자 {input}개, 은닉 상태는 {hidden}개, 출력 벡터는 {outputs}개입니다. 선마다 가중치가 있습니다.</translation>
    </message>
    <message>
        <source>How many weights are there in W_x, W_h and W_y together, for both words?</source>
        <translation>W_x, W_h, W_y 가중치는 두 단어에 모두 몇 개일까요?</translation>
    </message>
    <message>
        <source>{of_x} + {of_h} + {of_y} = {all}: {input}×{hidden} from the input, {hidden}×{hidden} from state to state, {hidden}×{outputs} to the output. With a bias for each unit and each output it would be {with_biases}.</source>
        <translation>{of_x} + {of_h} + {of_y} = {all}개입니다. 입력에서 {input}×{hidden}, 상태에서 상태로 {hidden}×{hidden}, 출력으로 {hidden}×{outputs}입니다. 유닛과 출력마다 편향을 더하면 {with_biases}개입니다.</translation>
    </message>
    <message>
        <source>The picture has {lines} lines. Why fewer weights?</source>
        <translation>그림의 선은 {lines}개입니다. 가중치는 왜 더 적을까요?</translation>
    </message>
    <message>
        <source>At the second time step W_x is not needed</source>
        <translation>둘째 시점에는 W_x 가중치가 필요 없어서</translation>
    </message>
    <message>
        <source>It is: ‘재미있다’ is a word to be read, too. Every time step reads one through W_x.</source>
        <translation>필요합니다. ‘재미있다’도 읽어야 하는 단어입니다. 시점마다 W_x 가중치를 거쳐 단어를 읽습니다.</translation>
    </message>
    <message>
        <source>Both time steps use the same ones</source>
        <translation>두 시점이 같은 가중치를 써서</translation>
    </message>
    <message>
        <source>Right: weight sharing. W_x and W_y are drawn once for each word, and they are the same each time.</source>
        <translation>맞습니다. 가중치 공유입니다. W_x와 W_y의 선은 단어마다 그렸지만 가중치는 같습니다.</translation>
    </message>
    <message>
        <source>Half of them are 0</source>
        <translation>절반은 0이라서</translation>
    </message>
    <message>
        <source>None is 0. And a weight of 0 would be counted as well: it can learn.</source>
        <translation>0인 것은 없습니다. 0이어도 셉니다. 학습하면 바뀔 수 있기 때문입니다.</translation>
    </message>
    <message>
        <source>Click a hidden unit in the picture: which lines lead into it?</source>
        <translation>그림에서 은닉 유닛을 클릭하세요. 어느 선이 들어오나요?</translation>
    </message>
    <message>
        <source>{input} from the input and {hidden} from the state before: so many terms has its sum.</source>
        <translation>입력에서 {input}개, 앞 상태에서 {hidden}개입니다. 합의 항도 그만큼입니다.</translation>
    </message>
    <message>
        <source>One neuron by hand</source>
        <translation>뉴런 하나를 손으로</translation>
    </message>
    <message>
        <source>The vector of ‘정말’ is {x}. The weights from it to unit 0 are a column of W_x: {column}.</source>
        <translation>‘정말’의 벡터는 {x}입니다. 유닛 0에 들어가는 가중치는 W_x의 한 열이고, 값은 {column}입니다.</translation>
    </message>
    <message>
        <source>Multiply each number by its weight, add them all up, and put the sum through tanh.</source>
        <translation>숫자마다 가중치를 곱하고, 모두 더하고, 그 합을 tanh에 넣으세요.</translation>
    </message>
    <message>
        <source>What is unit 0 after ‘정말’?</source>
        <translation>‘정말’ 다음의 유닛 0은 얼마일까요?</translation>
    </message>
    <message>
        <source>{terms} = {sum}, and tanh({sum}) = {h}.</source>
        <translation>{terms} = {sum}이고, tanh({sum}) = {h}입니다.</translation>
    </message>
    <message>
        <source>Unit 0 has weights in W_h, too. Why do they not show in this sum?</source>
        <translation>유닛 0에는 W_h 가중치도 있습니다. 왜 이 합에는 보이지 않을까요?</translation>
    </message>
    <message>
        <source>They begin with the second layer</source>
        <translation>둘째 층부터 써서</translation>
    </message>
    <message>
        <source>W_h does not lead to another layer. It leads from the state to the next state of the same.</source>
        <translation>W_h 가중치는 다른 층으로 가지 않습니다. 같은 층의 다음 상태로 갑니다.</translation>
    </message>
    <message>
        <source>The state before the first word is 0</source>
        <translation>첫 단어의 앞 상태가 0이라서</translation>
    </message>
    <message>
        <source>Right: 0 times any weight is 0. From the second time step on they count.</source>
        <translation>맞습니다. 0에 무엇을 곱해도 0입니다. 둘째 시점부터는 보입니다.</translation>
    </message>
    <message>
        <source>W_h is used only in training</source>
        <translation>W_h 가중치는 학습할 때만 써서</translation>
    </message>
    <message>
        <source>It is used whenever the network reads: look at the equation of the second word.</source>
        <translation>읽을 때마다 씁니다. 둘째 단어의 식을 보세요.</translation>
    </message>
    <message>
        <source>Click an output neuron: of what is it the sum?</source>
        <translation>출력 뉴런을 클릭하세요. 무엇을 더한 값인가요?</translation>
    </message>
    <message>
        <source>Of the two hidden units alone; softmax makes a probability of the sum. There is an answer at each time step: this network is many-to-many.</source>
        <translation>은닉 유닛 2개만 더하고, 소프트맥스(softmax)가 그 합을 확률로 바꿉니다. 시점마다 출력이 있습니다. 그래서 이 신경망은 다대다(many-to-many)입니다.</translation>
    </message>
    <message>
        <source>Change one weight</source>
        <translation>가중치 하나 바꾸기</translation>
    </message>
    <message>
        <source>The weight from input 0 to unit 0 is {weight}. The first number of ‘정말’ is 1, that of ‘재미있다’ is 0: only ‘정말’ uses this weight.</source>
        <translation>입력 0에서 유닛 0으로 가는 가중치는 {weight}입니다. ‘정말’의 첫 숫자는 1, ‘재미있다’의 첫 숫자는 0입니다. 이 가중치는 ‘정말’만 씁니다.</translation>
    </message>
    <message>
        <source>Set it to 0: at how many of the four time steps does the state change?</source>
        <translation>이 가중치를 0으로 바꾸면, 네 시점 가운데 몇 시점의 상태가 바뀔까요?</translation>
    </message>
    <message>
        <source>1, the first one</source>
        <translation>1개, 첫 시점</translation>
    </message>
    <message>
        <source>2, those of ‘정말’</source>
        <translation>2개, ‘정말’의 시점</translation>
    </message>
    <message>
        <source>4, all of them</source>
        <translation>4개, 모든 시점</translation>
    </message>
    <message>
        <source>At {count}. After the first ‘재미있다’, too, unit 0 is then {after} instead of {before}.</source>
        <translation>시점 {count}개입니다. 첫 ‘재미있다’에서도 유닛 0의 값이 바뀝니다: {before} → {after}.</translation>
    </message>
    <message>
        <source>How does the change come to ‘재미있다’, which does not use the weight?</source>
        <translation>‘재미있다’는 이 가중치를 쓰지 않습니다. 왜 바뀔까요?</translation>
    </message>
    <message>
        <source>Through the state before, by W_h</source>
        <translation>앞 상태에서 W_h 가중치를 거쳐 와서</translation>
    </message>
    <message>
        <source>Right. The state of ‘정말’ is another one, and W_h carries it on. And the third time step uses the very same weight once more.</source>
        <translation>맞습니다. ‘정말’의 상태가 달라졌고, W_h 가중치가 그것을 이어 줍니다. 셋째 시점에서는 바로 그 가중치를 또 씁니다.</translation>
    </message>
    <message>
        <source>Through the vector of ‘재미있다’</source>
        <translation>‘재미있다’의 벡터가 바뀌어서</translation>
    </message>
    <message>
        <source>Its vector has not changed, and its first number is 0.</source>
        <translation>벡터는 그대로이고, 그 첫 숫자는 0입니다.</translation>
    </message>
    <message>
        <source>All four cells were changed together</source>
        <translation>셀 네 개를 함께 바꾸어서</translation>
    </message>
    <message>
        <source>There are no four cells of which some could have been left out: it is one cell, one weight.</source>
        <translation>셀 네 개가 따로 있는 것이 아닙니다. 셀도 하나, 이 가중치도 하나입니다.</translation>
    </message>
    <message>
        <source>Set this weight of W_x, row 0 and column 0, to 0 and watch all the columns.</source>
        <translation>이 가중치(W_x의 0행 0열)를 0으로 바꾸고 모든 열을 보세요.</translation>
    </message>
    <message>
        <source>One number, and every state is another one.</source>
        <translation>숫자 하나를 바꾸었는데 모든 상태가 달라졌습니다.</translation>
    </message>
</context>
<context>
    <name>LessonOneReview</name>
    <message>
        <source>A review becomes tokens</source>
        <translation>리뷰에서 토큰으로</translation>
    </message>
    <message>
        <source>In the row of tokens each has a column of its own. A column is a time step: what the network does with this one token.</source>
        <translation>토큰마다 열이 하나씩 있습니다. 열 하나가 한 시점(time step)입니다. 그 토큰을 읽을 때 신경망이 하는 일이 모두 그 열에 있습니다.</translation>
    </message>
    <message>
        <source>How many time steps does the network take to read it?</source>
        <translation>이 리뷰를 읽는 데 시점이 몇 개 필요할까요?</translation>
    </message>
    <message>
        <source>6, one for each piece between spaces</source>
        <translation>어절마다 하나씩 6개</translation>
    </message>
    <message>
        <source>8, one for each token</source>
        <translation>토큰마다 하나씩 8개</translation>
    </message>
    <message>
        <source>18, one for each letter</source>
        <translation>글자마다 하나씩 18개</translation>
    </message>
    <message>
        <source>{count} tokens: {count} columns, {count} time steps.</source>
        <translation>토큰 {count}개, 열 {count}개, 시점 {count}개입니다.</translation>
    </message>
    <message>
        <source>Why does the network take one time step for each token?</source>
        <translation>왜 토큰마다 시점이 하나일까요?</translation>
    </message>
    <message>
        <source>Because the layer has that many units</source>
        <translation>층의 유닛이 그만큼 있어서</translation>
    </message>
    <message>
        <source>Units are the numbers inside one state, the rows of the heatmap. That they are 8 as well is chance: they would stay 8 for a review of 50 tokens.</source>
        <translation>유닛은 한 상태를 이루는 숫자, 곧 히트맵의 행입니다. 유닛도 8개인 것은 우연입니다. 토큰이 50개인 리뷰를 읽어도 유닛은 8개입니다.</translation>
    </message>
    <message>
        <source>Right. At each time step the cell gets one token and the state that the time step before has left.</source>
        <translation>맞습니다. 시점마다 셀은 토큰 하나와 앞 시점이 남긴 상태를 받습니다.</translation>
    </message>
    <message>
        <source>A 1 at the word&apos;s place</source>
        <translation>단어의 자리에 1</translation>
    </message>
    <message>
        <source>document: 0 to 7</source>
        <translation>문서: 0~7번</translation>
    </message>
    <message>
        <source>The words that a network knows are its vocabulary, and each has a number, its id. The document counts from 0. Here 0 is padding and 1 any unknown word, so that its 0 is our 2.</source>
        <translation>신경망이 아는 단어를 모은 것이 어휘(vocabulary)이고, 단어마다 단어 번호가 있습니다. 문서는 0부터 셉니다. 여기에서는 0이 패딩, 1이 모르는 단어(OOV)라서 문서의 0번이 2번입니다.</translation>
    </message>
    <message>
        <source>The cell does not get the id but a one-hot vector: 1 at the place of this word, 0 everywhere else. The document&apos;s has {size} places; ours has two more, for padding and unknown words.</source>
        <translation>셀은 번호가 아니라 원-핫 벡터(one-hot vector)를 받습니다. 이 단어의 자리만 1이고 나머지는 0입니다. 문서의 벡터에는 자리가 {size}개 있습니다. 여기에는 패딩과 모르는 단어의 자리가 두 개 더 있습니다.</translation>
    </message>
    <message>
        <source>Written under each other, the document&apos;s vectors of the review are {all} numbers. How many are 1?</source>
        <translation>문서처럼 이 리뷰의 벡터를 위아래로 늘어놓으면 숫자가 {all}개입니다. 1은 몇 개일까요?</translation>
    </message>
    <message>
        <source>{ones}: a single 1 for each token. Here every word comes once and in the order of its id, so that the 1s stand on the diagonal.</source>
        <translation>{ones}개입니다. 토큰마다 1이 하나씩 있습니다. 여기에서는 모든 단어가 번호 순서대로 한 번씩 나와서 1이 대각선에 놓입니다.</translation>
    </message>
    <message>
        <source>Why does the cell not simply get the id?</source>
        <translation>왜 셀에 번호를 그대로 주지 않을까요?</translation>
    </message>
    <message>
        <source>A one-hot vector takes less room</source>
        <translation>원-핫 벡터가 자리를 덜 차지해서</translation>
    </message>
    <message>
        <source>It takes more: with 20,000 words in the vocabulary each token is a row of 20,000 numbers.</source>
        <translation>더 차지합니다. 어휘에 단어가 20,000개면 토큰마다 숫자 20,000개가 한 행입니다.</translation>
    </message>
    <message>
        <source>A network can only multiply 0 and 1</source>
        <translation>신경망은 0과 1만 곱할 수 있어서</translation>
    </message>
    <message>
        <source>It multiplies any numbers: the states it multiplies by W_h are no 0s and 1s.</source>
        <translation>어떤 수든 곱합니다. W_h와 곱하는 상태는 0이나 1이 아닙니다.</translation>
    </message>
    <message>
        <source>A large id would count for more than a small one</source>
        <translation>큰 번호가 작은 번호보다 크게 작용해서</translation>
    </message>
    <message>
        <source>Right. With the document&apos;s 7 for ‘괜찮다’ and 1 for ‘안’ one would weigh seven times the other. Ids are names, not sizes; in one-hot vectors all words are equally far apart.</source>
        <translation>맞습니다. 문서처럼 ‘괜찮다’가 7이고 ‘안’이 1이면 일곱 배로 작용합니다. 번호는 이름이지 크기가 아닙니다. 원-핫 벡터에서는 모든 단어 사이의 거리가 같습니다.</translation>
    </message>
    <message>
        <source>Let a token be read as unknown, on the page What if, and see which id it gets.</source>
        <translation>‘바꿔 보기’에서 토큰 하나를 모르는 단어로 읽게 하고, 몇 번이 되는지 보세요.</translation>
    </message>
    <message>
        <source>Its id is 1 now, like that of every word that the vocabulary lacks. The document&apos;s network has only 0 in that row of W_x: it hears nothing.</source>
        <translation>1번이 되었습니다. 어휘에 없는 단어는 모두 1번입니다. 문서의 신경망은 W_x의 그 행이 모두 0이라, 아무것도 읽지 않은 것과 같습니다.</translation>
    </message>
    <message>
        <source>Because a token is what it reads at once</source>
        <translation>한 번에 읽는 것이 토큰 하나라서</translation>
    </message>
    <message>
        <source>A network reads numbers alone. So the review is cut into tokens first, and each one is brought to its dictionary form: “안하고” becomes two tokens, ‘안’ and ‘하다’.</source>
        <translation>신경망은 숫자만 읽습니다. 그래서 먼저 리뷰를 토큰(token)으로 자르고 기본형으로 바꿉니다. “안하고”는 ‘안’과 ‘하다’ 두 토큰이 됩니다.</translation>
    </message>
    <message>
        <source>Because there is a cell of its own for each word</source>
        <translation>단어마다 셀이 따로 있어서</translation>
    </message>
    <message>
        <source>The picture draws the cell eight times, but it is one cell with one set of weights.</source>
        <translation>그림에는 셀을 여덟 번 그렸지만, 셀은 하나이고 가중치도 한 벌입니다.</translation>
    </message>
    <message>
        <source>Click the token ‘괜찮다’ and see what part of the review it stands for.</source>
        <translation>‘괜찮다’ 토큰을 클릭하고, 리뷰의 어느 부분인지 보세요.</translation>
    </message>
    <message>
        <source>It is “괜찮음” of the review, the last column.</source>
        <translation>리뷰의 “괜찮음”입니다. 마지막 열입니다.</translation>
    </message>
    <message>
        <source>The first hidden state</source>
        <translation>첫 은닉 상태</translation>
    </message>
    <message>
        <source>document: h₀</source>
        <translation>문서: h₀</translation>
    </message>
    <message>
        <source>x is 1 at the place of ‘기대’ alone, so x·W_x is that one row of W_x as it stands.</source>
        <translation>x는 ‘기대’의 자리만 1이라, x·W_x는 W_x의 그 행 그대로입니다.</translation>
    </message>
    <message>
        <source>The state before it is all zeros, so it adds nothing through W_h.</source>
        <translation>앞 상태는 모두 0이라, W_h를 거쳐 더해지는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Both and the bias b are added up and go through tanh.</source>
        <translation>둘과 편향(bias) b를 더해 tanh에 넣으면 은닉 상태(hidden state)가 나옵니다.</translation>
    </message>
    <message>
        <source>What will unit 0 be after ‘기대’?</source>
        <translation>‘기대’를 읽은 다음 유닛 0은 얼마일까요?</translation>
    </message>
    <message>
        <source>The sum is {sum}, and unit 0 is {h}.</source>
        <translation>합은 {sum}, 유닛 0은 {h}입니다.</translation>
    </message>
    <message>
        <source>Why is it {lost} less than the sum?</source>
        <translation>왜 합보다 {lost}만큼 작을까요?</translation>
    </message>
    <message>
        <source>The state before was 0, so W_h took it off</source>
        <translation>앞 상태가 0이라 W_h만큼 빠졌다</translation>
    </message>
    <message>
        <source>A state of 0 times W_h adds 0: it takes nothing off.</source>
        <translation>상태 0에 W_h를 곱하면 0입니다. 빠지는 것이 없습니다.</translation>
    </message>
    <message>
        <source>tanh pressed the sum {sum} to {h}</source>
        <translation>tanh가 합 {sum}에서 {h}까지 눌렀다</translation>
    </message>
    <message>
        <source>Right. {weight} + 0 + {bias} is {sum} so far, and tanh presses every sum between −1 and 1.</source>
        <translation>맞습니다. {weight} + 0 + {bias} = {sum}까지는 같습니다. tanh는 어떤 합이든 −1과 1 사이로 누릅니다.</translation>
    </message>
    <message>
        <source>It was: {weight} from the row of W_x and {bias} of the bias make {sum}.</source>
        <translation>더했습니다. W_x의 행에서 온 {weight}에 편향 {bias}까지 더한 것이 {sum}입니다.</translation>
    </message>
    <message>
        <source>Change the {weight} of W_x to a number that turns the sign of this unit, −{weight} say.</source>
        <translation>W_x의 {weight} 값을 −{weight} 같은 수로 바꾸어 이 유닛의 부호를 뒤집어 보세요.</translation>
    </message>
    <message>
        <source>The sum is below zero now, and tanh keeps the sign. Look at the columns after it: they change as well.</source>
        <translation>합이 0보다 작아졌고, tanh는 부호를 그대로 둡니다. 뒤의 열도 함께 바뀐 것을 보세요.</translation>
    </message>
    <message>
        <source>What is left of the first word</source>
        <translation>첫 단어는 얼마나 남을까</translation>
    </message>
    <message>
        <source>document: h₁</source>
        <translation>문서: h₁</translation>
    </message>
    <message>
        <source>Now the state before is no longer zero. The document gives each unit one number of W_h, so that unit 0 hears of the past only itself: the matrix is 0 but for its diagonal.</source>
        <translation>이제 앞 상태가 0이 아닙니다. 문서는 유닛마다 W_h를 숫자 하나로 정했습니다. 그래서 유닛 0은 과거 가운데 자기 값만 받습니다. 행렬로는 대각선 밖이 모두 0입니다.</translation>
    </message>
    <message>
        <source>In W_x the row of ‘안’ has a 0 for unit 0: the word adds nothing to it.</source>
        <translation>W_x에서 ‘안’의 행은 유닛 0의 자리가 0입니다. 이 단어가 유닛 0에 더하는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Unit 0 was {before}. What will it be after ‘안’?</source>
        <translation>유닛 0은 {before}이었습니다. ‘안’ 다음에는 얼마일까요?</translation>
    </message>
    <message>
        <source>tanh(0 + {weight} · {before} + {bias}) = tanh({sum}) = {h}.</source>
        <translation>tanh(0 + {weight} · {before} + {bias}) = tanh({sum}) = {h}</translation>
    </message>
    <message>
        <source>Why is so little left of {before}?</source>
        <translation>{before} 가운데 왜 이것밖에 남지 않았을까요?</translation>
    </message>
    <message>
        <source>W_h lets only a tenth of it through</source>
        <translation>W_h가 10분의 1만 통과시켜서</translation>
    </message>
    <message>
        <source>Right. {weight} · {before} = {carried}. What a unit remembers is decided by its weight in W_h.</source>
        <translation>맞습니다. {weight} · {before} = {carried}입니다. 유닛이 얼마나 기억할지는 W_h 가중치가 정합니다.</translation>
    </message>
    <message>
        <source>‘안’ is a word of denial and pulls it down</source>
        <translation>‘안’이 부정하는 말이라 끌어내려서</translation>
    </message>
    <message>
        <source>The network knows nothing of meanings yet. The row of ‘안’ gives 0 to unit 0, see the equation.</source>
        <translation>신경망은 아직 뜻을 모릅니다. 식을 보면 ‘안’의 행이 유닛 0에 주는 값은 0입니다.</translation>
    </message>
    <message>
        <source>The second cell has smaller weights</source>
        <translation>둘째 셀의 가중치가 더 작아서</translation>
    </message>
    <message>
        <source>There is one cell. The same W_x, W_h and b are used at every time step.</source>
        <translation>셀은 하나입니다. 시점마다 같은 W_x, W_h, b를 씁니다.</translation>
    </message>
    <message>
        <source>Change the {weight} of W_h, row 0 and column 0, so that unit 0 is still above 0.5 at the last token.</source>
        <translation>W_h의 0행 0열, {weight} 값을 바꾸어 마지막 토큰에서도 유닛 0이 0.5보다 크게 하세요.</translation>
    </message>
    <message>
        <source>That is memory: with a weight near 1 the unit hands its value on from time step to time step.</source>
        <translation>이것이 기억입니다. 가중치가 1에 가까우면 유닛은 값을 시점에서 시점으로 물려줍니다.</translation>
    </message>
    <message>
        <source>A mistake in the document</source>
        <translation>문서의 틀린 숫자</translation>
    </message>
    <message>
        <source>document: h₈</source>
        <translation>문서: h₈</translation>
    </message>
    <message>
        <source>The same sum goes on to the last token. There the document prints {printed} for unit 0 and {last_printed} for unit 7. A printed number, too, can be calculated again.</source>
        <translation>마지막 토큰까지 같은 계산을 되풀이합니다. 문서에 적힌 마지막 값은 유닛 0이 {printed}, 유닛 7이 {last_printed}입니다. 인쇄된 숫자도 다시 계산해 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>What does the document&apos;s own formula give for unit 0 after the last token?</source>
        <translation>문서의 식대로 하면 마지막 토큰 다음의 유닛 0은 얼마일까요?</translation>
    </message>
    <message>
        <source>{h}, not {printed}, and {last} for unit 7. None of the eight printed numbers follows from the formula: each is tanh({a} + {c} · W_h) of its unit.</source>
        <translation>문서의 {printed} 값이 아니라 {h}입니다. 유닛 7은 {last}입니다. 적힌 숫자 8개는 모두 식과 맞지 않습니다. 거꾸로 계산하면 유닛마다 tanh({a} + {c} · W_h)입니다.</translation>
    </message>
    <message>
        <source>What is wrong with {a} + {c} · W_h?</source>
        <translation>{a} + {c} · W_h, 이 식은 무엇이 잘못일까요?</translation>
    </message>
    <message>
        <source>The review was read from its end</source>
        <translation>리뷰를 거꾸로 읽었다</translation>
    </message>
    <message>
        <source>tanh cannot give more than 0.5</source>
        <translation>tanh 값은 0.5보다 클 수 없다</translation>
    </message>
    <message>
        <source>It can, up to 1: unit 0 was above 0.7 after the first token.</source>
        <translation>1까지 커질 수 있습니다. 유닛 0도 첫 토큰 다음에 0.7보다 컸습니다.</translation>
    </message>
    <message>
        <source>No unit had a state of {c} before</source>
        <translation>앞 상태가 {c}인 유닛은 없다</translation>
    </message>
    <message>
        <source>Then ‘기대’ would come last and unit 0 would be the largest. In the printed numbers it is the smallest.</source>
        <translation>그러면 ‘기대’를 마지막에 읽으므로 유닛 0이 가장 커야 합니다. 적힌 숫자에서는 가장 작습니다.</translation>
    </message>
    <message>
        <source>Right: the largest before the last token is {largest}. And {a} is {bias} of the bias and {weight} of ‘괜찮다’ in every unit, though the one-hot row gives it to unit 7 alone.</source>
        <translation>맞습니다. 마지막 토큰 앞에서 가장 큰 값이 {largest}입니다. 또 {a} 값은 편향 {bias}에 ‘괜찮다’의 {weight} 값을 모든 유닛에 더한 것인데, 원-핫 벡터로는 유닛 7만 받습니다.</translation>
    </message>
    <message>
        <source>Click unit 7 in the last column and calculate it from the equation on the right.</source>
        <translation>마지막 열에서 유닛 7을 클릭하고, 오른쪽의 식으로 직접 계산해 보세요.</translation>
    </message>
    <message>
        <source>tanh({weight} + {last_weight} · {last_before} + {bias}) = {last}; the document prints {last_printed}.</source>
        <translation>tanh({weight} + {last_weight} · {last_before} + {bias}) = {last}입니다. 문서에 적힌 값은 {last_printed}입니다.</translation>
    </message>
    <message>
        <source>The bias was not added</source>
        <translation>편향을 더하지 않았다</translation>
    </message>
    <message>
        <source>One review by hand</source>
        <translation>리뷰 하나를 손으로</translation>
    </message>
    <message>
        <source>A review of 12 tokens is read by a layer of 8 units. How many time steps?</source>
        <translation>유닛이 8개인 층이 토큰 12개짜리 리뷰를 읽습니다. 시점은 몇 개일까요?</translation>
    </message>
    <message>
        <source>Units are the numbers inside one state, not time steps.</source>
        <translation>유닛은 한 상태를 이루는 숫자입니다. 시점이 아닙니다.</translation>
    </message>
    <message>
        <source>Right: one for each token.</source>
        <translation>맞습니다. 토큰마다 하나입니다.</translation>
    </message>
    <message>
        <source>96 numbers are computed, 8 at each of 12 time steps.</source>
        <translation>계산하는 숫자가 96개입니다. 시점 12개에서 8개씩입니다.</translation>
    </message>
    <message>
        <source>A review is cut into tokens; each has an id in the vocabulary, and the cell reads it as a one-hot vector.</source>
        <translation>리뷰를 토큰으로 자릅니다. 토큰마다 어휘의 단어 번호가 있고, 셀은 원-핫 벡터로 읽습니다.</translation>
    </message>
    <message>
        <source>At each time step the cell makes a new hidden state out of the token and the state before: h = tanh(x·W_x + h·W_h + b).</source>
        <translation>시점마다 셀은 토큰과 앞 상태로 새 은닉 상태를 만듭니다: h = tanh(x·W_x + h·W_h + b).</translation>
    </message>
    <message>
        <source>W_h decides how much of the past is carried on; the start, zeros or ones, is forgotten in the same way.</source>
        <translation>W_h 가중치가 과거를 얼마나 이어 갈지 정합니다. 초기 상태도 0이든 1이든 같은 방식으로 잊습니다.</translation>
    </message>
    <message>
        <source>The last state gives the logit y through W_y and b_y, and the sigmoid its probability.</source>
        <translation>마지막 상태에서 W_y, b_y 값으로 로짓 y를 얻고, 시그모이드로 확률을 얻습니다.</translation>
    </message>
    <message>
        <source>The first weights are drawn at random and their verdict is luck; backpropagation then moves every one of them a little against its gradient.</source>
        <translation>첫 가중치는 무작위로 뽑으므로 첫 판정은 운입니다. 역전파는 모든 가중치를 기울기의 반대쪽으로 조금씩 옮깁니다.</translation>
    </message>
    <message>
        <source>Before learning, the verdict is luck</source>
        <translation>학습 전의 판정은 운</translation>
    </message>
    <message>
        <source>Nobody chooses weights by hand: they are drawn at random. Xavier and He are two rules for how large they may be, so that states neither fade nor grow.</source>
        <translation>가중치는 사람이 정하지 않고 무작위로 뽑습니다. Xavier와 He는 상태가 사라지지도 터지지도 않도록 가중치의 크기를 정하는 규칙입니다.</translation>
    </message>
    <message>
        <source>This is the same network with weights drawn by Xavier&apos;s rule. It has learned nothing, and says {p} %.</source>
        <translation>같은 구조의 신경망인데, 가중치를 Xavier 규칙으로 뽑았습니다. 배운 것이 없는데도 {p}%라고 합니다.</translation>
    </message>
    <message>
        <source>Of {seeds} such networks, how many call the review positive?</source>
        <translation>이런 신경망 {seeds}개 가운데 몇 개가 이 리뷰를 긍정이라고 할까요?</translation>
    </message>
    <message>
        <source>{xavier} of {seeds}. The furthest from 50 %: by {xavier_far} points with Xavier, {he} with He, {small} with weights between −0.05 and 0.05.</source>
        <translation>{seeds}개 가운데 {xavier}개입니다. 50%에서 가장 멀리 간 것은 Xavier {xavier_far}%p, He {he}%p, −0.05와 0.05 사이에서 뽑은 가중치 {small}%p입니다.</translation>
    </message>
    <message>
        <source>Why does He&apos;s rule give bolder verdicts?</source>
        <translation>He 규칙의 판정은 왜 더 과감할까요?</translation>
    </message>
    <message>
        <source>Its networks have seen more reviews</source>
        <translation>리뷰를 더 많이 보아서</translation>
    </message>
    <message>
        <source>None of them has seen one: all of them are drawn, not trained.</source>
        <translation>하나도 보지 않았습니다. 모두 뽑기만 하고 학습하지 않은 신경망입니다.</translation>
    </message>
    <message>
        <source>Its weights are larger</source>
        <translation>가중치가 더 커서</translation>
    </message>
    <message>
        <source>Right. Larger weights make larger states and a larger y, to either side. Bold is not the same as right.</source>
        <translation>맞습니다. 가중치가 크면 상태가 크고, y는 어느 쪽으로든 커집니다. 과감하다고 옳은 것은 아닙니다.</translation>
    </message>
    <message>
        <source>Its weights are all positive</source>
        <translation>가중치가 모두 양수라서</translation>
    </message>
    <message>
        <source>Each of these rules draws about as many negative as positive ones.</source>
        <translation>어느 규칙이든 양수와 음수를 거의 같은 수로 뽑습니다.</translation>
    </message>
    <message>
        <source>One unit otherwise, and it calls the review positive. A verdict like that means nothing yet.</source>
        <translation>유닛 하나를 바꾸었더니 긍정이라고 합니다. 이런 판정에는 아직 뜻이 없습니다.</translation>
    </message>
    <message>
        <source>One step of learning</source>
        <translation>학습 한 스텝</translation>
    </message>
    <message>
        <source>The network you see is the document&apos;s after that one step. The reading before it is pinned above.</source>
        <translation>지금 보는 것은 한 스텝을 학습한 뒤의 신경망입니다. 위에는 학습하기 전의 결과를 고정했습니다.</translation>
    </message>
    <message>
        <source>Turn this verdict: hold this unit at another value with the slider. A click on its row chooses another unit.</source>
        <translation>판정을 뒤집으세요. 슬라이더를 움직여 이 유닛을 다른 값에 고정하면 됩니다. 다른 유닛은 히트맵에서 행을 클릭해 고릅니다.</translation>
    </message>
    <message>
        <source>The network is told: this review is positive. Backpropagation finds for every weight its gradient: how the loss, −ln P, would grow with it. The weight then moves the other way, by its gradient times the learning rate {rate}.</source>
        <translation>정답을 알려 줍니다: 이 리뷰는 긍정입니다. 역전파(backpropagation)는 가중치마다 기울기(gradient)를 구합니다. 가중치를 키울 때 손실 −ln P가 얼마나 커지는지를 나타냅니다. 가중치는 그 반대쪽으로, 기울기에 학습률 {rate} 값을 곱한 만큼 움직입니다.</translation>
    </message>
    <message>
        <source>Which weight of unit 7 has moved most?</source>
        <translation>유닛 7의 가중치 가운데 어느 것이 가장 많이 움직였을까요?</translation>
    </message>
    <message>
        <source>That of ‘괜찮다’ in W_x</source>
        <translation>W_x에서 ‘괜찮다’의 가중치</translation>
    </message>
    <message>
        <source>That in W_y, next to the answer</source>
        <translation>출력 바로 앞의 W_y 가중치</translation>
    </message>
    <message>
        <source>The bias b</source>
        <translation>편향 b</translation>
    </message>
    <message>
        <source>b: {bias}, W_x {word}, W_y {answer}. P rises from {before} % to {after} %, the loss falls from {loss} to {loss_after}.</source>
        <translation>b {bias}, W_x {word}, W_y {answer}입니다. P(긍정)은 {before}%에서 {after}%로 오르고, 손실은 줄었습니다: {loss} → {loss_after}.</translation>
    </message>
    <message>
        <source>Why is the gradient of b so large?</source>
        <translation>b의 기울기는 왜 이렇게 클까요?</translation>
    </message>
    <message>
        <source>It was added at all {count} time steps</source>
        <translation>{count}개 시점에서 모두 더해서</translation>
    </message>
    <message>
        <source>Right. There is one b for all time steps, so the gradients of all of them add up in it. The row of ‘괜찮다’ was used once, and so was W_y.</source>
        <translation>맞습니다. b는 모든 시점이 함께 쓰는 하나라서, 모든 시점의 기울기가 여기에 더해집니다. ‘괜찮다’의 행과 W_y는 한 번만 썼습니다.</translation>
    </message>
    <message>
        <source>A bias learns faster by nature</source>
        <translation>편향은 원래 빨리 배워서</translation>
    </message>
    <message>
        <source>The learning rate is {rate} for all. b_y is a bias, too, and moved less than b.</source>
        <translation>학습률은 모두 {rate}입니다. b_y도 편향이지만 b보다 적게 움직였습니다.</translation>
    </message>
    <message>
        <source>It stands nearest to the answer</source>
        <translation>출력에 가장 가까워서</translation>
    </message>
    <message>
        <source>W_y stands nearer, and moved less.</source>
        <translation>W_y가 더 가깝지만 더 적게 움직였습니다.</translation>
    </message>
    <message>
        <source>Set b of unit 7 back to {bias_before} and see how much of the gain is lost.</source>
        <translation>유닛 7의 b를 원래 값({bias_before})으로 되돌리고, 오른 확률이 얼마나 줄어드는지 보세요.</translation>
    </message>
    <message>
        <source>A part of it goes, not all: every weight has done its share, in W_h the zeros beside the diagonal, too.</source>
        <translation>일부만 줄었습니다. 다른 가중치도 모두 확률을 올리는 쪽으로 움직였기 때문입니다. W_h에서는 대각선 밖에 있던 0도 움직였습니다.</translation>
    </message>
    <message>
        <source>y, and its probability</source>
        <translation>y와 확률</translation>
    </message>
    <message>
        <source>Each unit of the last state is multiplied by its weight of W_y, and all are added up with the bias b_y: that is y, the logit. The sigmoid σ makes a probability of it.</source>
        <translation>마지막 상태의 유닛마다 W_y 가중치를 곱하고, 모두 더하고, 편향 b_y를 더합니다. 이것이 로짓 y입니다. 시그모이드(sigmoid) σ가 y를 확률로 바꿉니다.</translation>
    </message>
    <message>
        <source>The exact chain gives y = {y} and {p} %. From its own last state the document gets {printed_y}.</source>
        <translation>정확히 계산하면 y = {y}, P(긍정) = {p}%입니다. 문서는 틀린 마지막 상태에서 {printed_y} 값을 얻었습니다.</translation>
    </message>
    <message>
        <source>What is σ({printed_y})?</source>
        <translation>σ({printed_y})는 얼마일까요?</translation>
    </message>
    <message>
        <source>{exact_p}. The document prints {printed_p}: a slip in its last digits, beside the larger one in the state.</source>
        <translation>{exact_p}입니다. 문서에 적힌 값은 {printed_p}입니다. 상태의 큰 잘못에 더해 끝자리도 조금 틀렸습니다.</translation>
    </message>
    <message>
        <source>y has doubled. Why has the probability not doubled with it?</source>
        <translation>y는 두 배가 되었습니다. 확률은 왜 두 배가 되지 않을까요?</translation>
    </message>
    <message>
        <source>σ is y divided by the sum of all logits</source>
        <translation>σ는 y를 로짓의 합으로 나눈 값이라서</translation>
    </message>
    <message>
        <source>There is only one logit here, and σ does not divide it: σ(0) is 0.5, not 0.</source>
        <translation>여기에서 로짓은 하나뿐이고, σ는 나누지 않습니다. σ(0)은 0이 아니라 0.5입니다.</translation>
    </message>
    <message>
        <source>σ grows flatter the further y is from 0</source>
        <translation>y가 0에서 멀수록 σ가 평평해져서</translation>
    </message>
    <message>
        <source>Right. Around 0 it is steepest; far out it comes nearer and nearer to 1 and never gets there.</source>
        <translation>맞습니다. 0 근처에서 가장 가파릅니다. 멀리 가면 1에 점점 가까워지지만 1이 되지는 않습니다.</translation>
    </message>
    <message>
        <source>Because b_y is 0</source>
        <translation>b_y가 0이라서</translation>
    </message>
    <message>
        <source>b_y moves y to one side. How much a move of y counts is up to σ alone.</source>
        <translation>b_y는 y를 한쪽으로 옮길 뿐입니다. y가 움직인 것이 얼마로 나타나는지는 σ가 정합니다.</translation>
    </message>
    <message>
        <source>Turn the verdict to negative with a single weight of W_y. Which unit counts most? Ctrl+Z puts back what did not do.</source>
        <translation>W_y 가중치 하나만 바꾸어 판정을 부정으로 뒤집으세요. 어느 유닛이 가장 크게 작용하나요? 효과가 없던 값은 Ctrl+Z 키로 되돌립니다.</translation>
    </message>
    <message>
        <source>Unit 7 had the largest part before: {weight} · {h} = {part} of y = {y}.</source>
        <translation>바꾸기 전에는 유닛 7의 기여도가 가장 컸습니다: y = {y} 가운데 {weight} · {h} = {part}입니다.</translation>
    </message>
    <message>
        <source>Zeros or ones before the first token</source>
        <translation>첫 토큰 앞의 상태: 0 또는 1</translation>
    </message>
    <message>
        <source>There has to be a state before the first token, too. Mostly it is all zeros, but it may be all ones: here it is. Above the tokens the reading with zeros is pinned, for comparison.</source>
        <translation>첫 토큰 앞에도 상태가 있어야 합니다. 보통은 모두 0이지만, 모두 1로 둘 수도 있습니다. 여기에서는 모두 1입니다. 토큰 위에는 0에서 시작한 결과를 고정해 두었습니다.</translation>
    </message>
    <message>
        <source>Draw how much of the ones is left in unit 7 after each token: its value less that with zeros.</source>
        <translation>유닛 7에 처음의 1이 얼마나 남는지 토큰마다 그려 보세요. 지금 값에서, 0에서 시작했을 때의 값을 뺀 것입니다.</translation>
    </message>
    <message>
        <source>From {begun} after the first token down to {last} after the last, and down to {first} in unit 0. P is {ones} % instead of {zeros} %.</source>
        <translation>첫 토큰 다음의 {begun}에서 마지막 토큰 다음의 {last}까지 줄었습니다. 유닛 0에 남은 것은 {first}입니다. P(긍정)은 {zeros}%에서 {ones}%가 되었습니다.</translation>
    </message>
    <message>
        <source>Why does unit 7 remember the start longest?</source>
        <translation>유닛 7은 왜 초기 상태를 가장 오래 기억할까요?</translation>
    </message>
    <message>
        <source>Because unit 7 stands nearest to the end</source>
        <translation>유닛 7이 끝에 가장 가까워서</translation>
    </message>
    <message>
        <source>Units do not stand in time: all eight are there at every time step. The columns are the time steps, the units are rows.</source>
        <translation>유닛은 시간 순서로 놓인 것이 아닙니다. 여덟 유닛이 시점마다 모두 있습니다. 열이 시점이고 행이 유닛입니다.</translation>
    </message>
    <message>
        <source>Because ‘괜찮다’ is its word</source>
        <translation>‘괜찮다’가 유닛 7의 단어라서</translation>
    </message>
    <message>
        <source>The word is read with either start and adds the same to both: no difference.</source>
        <translation>어느 쪽에서 시작하든 이 단어를 읽고 같은 값을 더합니다. 차이가 생기지 않습니다.</translation>
    </message>
    <message>
        <source>Because its W_h lets {weight} of the past through</source>
        <translation>유닛 7의 W_h가 과거를 {weight}만큼 통과시켜서</translation>
    </message>
    <message>
        <source>Right. Unit 0 keeps {first_weight} of it each time: after eight time steps nothing is left. That is why the start matters little in a long review.</source>
        <translation>맞습니다. 유닛 0은 매번 {first_weight}만큼만 남깁니다. 시점 8개를 지나면 남는 것이 없습니다. 그래서 긴 리뷰에서는 초기 상태가 별로 중요하지 않습니다.</translation>
    </message>
    <message>
        <source>Set the {weight} of W_h, row 7 and column 7, to {first_weight}, and watch the lowest row of the heatmap: it is unit 7.</source>
        <translation>W_h의 7행 7열에서 {weight} 대신 {first_weight}, 이 값을 넣고 히트맵의 맨 아래 행을 보세요. 유닛 7입니다.</translation>
    </message>
    <message>
        <source>Unit 7 now forgets as fast as unit 0: after a few tokens its row has the numbers of the highest row, and nothing of the ones is left.</source>
        <translation>이제 유닛 7도 유닛 0만큼 빨리 잊습니다. 토큰 몇 개를 지나면 두 유닛의 값이 거의 같고, 처음의 1은 남지 않습니다.</translation>
    </message>
    <message>
        <source>Take a step yourself</source>
        <translation>직접 한 스텝 학습하기</translation>
    </message>
    <message>
        <source>Training repeats such steps. Here is a new network with 8 units, its weights drawn at random, and a file of six reviews. It says {before} % of our review, so negative: that is wrong.</source>
        <translation>학습은 이런 스텝을 되풀이하는 것입니다. 여기에 유닛이 8개이고 가중치를 무작위로 뽑은 새 신경망과, 리뷰 6개가 든 파일이 있습니다. 이 신경망은 우리 리뷰를 {before}%, 곧 부정이라고 합니다. 틀렸습니다.</translation>
    </message>
    <message>
        <source>The first step learns from this one review: it is positive.</source>
        <translation>첫 스텝은 이 리뷰 하나로 배웁니다. 정답은 긍정입니다.</translation>
    </message>
    <message>
        <source>How many % will it say after this single step?</source>
        <translation>한 스텝만 배운 다음에는 몇 %라고 할까요?</translation>
    </message>
    <message>
        <source>After the step it says {after} %, so positive. All {arrays} move: W_x, W_h, W_y and the biases b and b_y.</source>
        <translation>한 스텝 뒤에는 {after}%, 긍정입니다. W_x, W_h, W_y와 편향 b, b_y까지 {arrays}개가 모두 움직입니다.</translation>
    </message>
    <message>
        <source>Why did W_h move, which does not touch the answer?</source>
        <translation>W_h는 출력에 닿아 있지 않은데 왜 움직였을까요?</translation>
    </message>
    <message>
        <source>It is drawn anew at every step</source>
        <translation>스텝마다 새로 뽑아서</translation>
    </message>
    <message>
        <source>It was drawn once, at the beginning. A step takes {rate} times the gradient off each weight.</source>
        <translation>처음에 한 번만 뽑습니다. 스텝마다 가중치에서 기울기의 {rate}배를 뺍니다.</translation>
    </message>
    <message>
        <source>The error goes back through all time steps</source>
        <translation>오차가 모든 시점을 거슬러 가서</translation>
    </message>
    <message>
        <source>Right. The answer came through W_h, from one time step to the next. On the same way the gradient goes back, from the last of {count} to the first: backpropagation.</source>
        <translation>맞습니다. 출력은 시점마다 W_h를 거쳐서 나왔습니다. 기울기는 같은 길을 거슬러, {count}개 시점의 마지막에서 처음까지 갑니다. 그래서 역전파라고 합니다.</translation>
    </message>
    <message>
        <source>W_h alone was wrong</source>
        <translation>W_h만 틀려서</translation>
    </message>
    <message>
        <source>No weight is wrong by itself: the answer comes of all of them, and each moves a little.</source>
        <translation>가중치 하나만 틀렸다고 할 수는 없습니다. 출력은 모든 가중치로 만들어지고, 저마다 조금씩 움직입니다.</translation>
    </message>
    <message>
        <source>Open ‘Step by step’ and click ‘One step’.</source>
        <translation>‘한 스텝씩’ 페이지를 열고 ‘한 스텝’을 클릭하세요.</translation>
    </message>
    <message>
        <source>Click W_x, W_h or b in the table: you see each weight before the step, its gradient, and the weight after it. A training takes thousands of such steps.</source>
        <translation>표에서 W_x, W_h, b를 클릭해 보세요. 가중치마다 스텝 전의 값, 기울기, 스텝 후의 값이 보입니다. 학습은 이런 스텝을 수천 번 되풀이합니다.</translation>
    </message>
</context>
<context>
    <name>LessonOrder</name>
    <message>
        <source>A bag of words</source>
        <translation>단어 주머니</translation>
    </message>
    <message>
        <source>A bag of words only counts. As a recurrence: one unit, W_h = 1 and no bend, so each token adds its weight to what is there.</source>
        <translation>단어 주머니(bag of words)는 단어의 수만 셉니다. 순환 신경망으로 치면 유닛 하나, W_h = 1, 활성화 함수 없음입니다. 토큰마다 자기 가중치를 더하기만 합니다.</translation>
    </message>
    <message>
        <source>Its weights are the best ones for the same {reviews} reviews. It gives “not bad, good.” {one}.</source>
        <translation>가중치는 같은 리뷰 {reviews}개에 가장 잘 맞는 값입니다. “not bad, good.”의 P(긍정)은 {one}입니다.</translation>
    </message>
    <message>
        <source>{one} and {other}: not apart at all. Of the {reviews} reviews it judges {bag} rightly, though it was fitted to all of them; the SimpleRNN {rnn} of those it had never seen.</source>
        <translation>{one}, {other}: 차이가 없습니다. 단어 주머니는 리뷰 {reviews}개에 모두 맞춘 것인데도 정확도가 {bag}입니다. SimpleRNN은 처음 보는 리뷰에서도 {rnn}입니다.</translation>
    </message>
    <message>
        <source>Why can it not tell the two?</source>
        <translation>왜 둘을 가르지 못할까요?</translation>
    </message>
    <message>
        <source>It was not trained for long enough</source>
        <translation>학습을 덜 했다</translation>
    </message>
    <message>
        <source>These are its best weights. No others help: both sums have the same terms.</source>
        <translation>이미 가장 잘 맞는 가중치입니다. 어떤 가중치를 써도 두 합의 항은 같습니다.</translation>
    </message>
    <message>
        <source>One unit is too few</source>
        <translation>유닛이 하나라서 모자란다</translation>
    </message>
    <message>
        <source>With a hundred units that only add, each of them would be the same for both.</source>
        <translation>더하기만 하는 유닛이라면 백 개라도 두 문장에서 값이 같습니다.</translation>
    </message>
    <message>
        <source>A sum is the same in every order</source>
        <translation>더하는 순서를 바꾸어도 합은 같다</translation>
    </message>
    <message>
        <source>What is its P(positive) of “not good, bad.”?</source>
        <translation>“not good, bad.”의 P(긍정)은 얼마일까요?</translation>
    </message>
    <message>
        <source>Right: not + bad + good = not + good + bad. With W_h = 1 and no activation function, nothing tells what came first.</source>
        <translation>맞습니다. not + bad + good과 not + good + bad는 같습니다. W_h가 1이고 활성화 함수도 없으면 무엇이 먼저 왔는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Put the words into another order, and see that the verdict stays.</source>
        <translation>단어의 순서를 바꾸어 보고, 판정이 그대로인지 확인하세요.</translation>
    </message>
    <message>
        <source>The steps on the way differ; the end does not. Counting is blind to order.</source>
        <translation>중간 값은 달라져도 마지막 값은 같습니다. 수를 세는 것만으로는 순서를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The same pair with a bend</source>
        <translation>같은 두 문장을 SimpleRNN으로</translation>
    </message>
    <message>
        <source>Now the SimpleRNN reads the pair. “not bad, good.” has {rnn_one}.</source>
        <translation>이번에는 SimpleRNN이 읽습니다. “not bad, good.”의 P(긍정)은 {rnn_one}입니다.</translation>
    </message>
    <message>
        <source>What is P(positive) of “not good, bad.”?</source>
        <translation>“not good, bad.”의 P(긍정)은 얼마일까요?</translation>
    </message>
    <message>
        <source>{rnn_other}. The bag had {other} for both.</source>
        <translation>{rnn_other}입니다. 단어 주머니는 둘 다 {other}였습니다.</translation>
    </message>
    <message>
        <source>What does it have that the bag does not?</source>
        <translation>SimpleRNN에는 있고 단어 주머니에는 없는 것은 무엇일까요?</translation>
    </message>
    <message>
        <source>A bend after each sum, before the next token comes</source>
        <translation>합을 tanh로 누른 값을 다음 토큰으로 넘긴다</translation>
    </message>
    <message>
        <source>Right. tanh of a sum is not the sum of the tanh&apos;s: what ‘not’ does depends on what comes after it.</source>
        <translation>맞습니다. 누른 값을 이어받으므로 먼저 읽은 ‘not’이 다음 단어를 읽는 방식을 바꿉니다.</translation>
    </message>
    <message>
        <source>A larger vocabulary</source>
        <translation>더 큰 어휘</translation>
    </message>
    <message>
        <source>Both know the same words, of the same reviews.</source>
        <translation>같은 리뷰에서 배웠으므로 아는 단어가 같습니다.</translation>
    </message>
    <message>
        <source>A list of phrases such as “not good”</source>
        <translation>“not good” 같은 표현의 목록</translation>
    </message>
    <message>
        <source>It has no list. There are W_x, W_h and b, and they are used in the same way at each time step.</source>
        <translation>목록은 없습니다. W_x, W_h, b뿐이고 시점마다 똑같이 씁니다.</translation>
    </message>
    <message>
        <source>Swap ‘bad’ and ‘good’, and watch the verdict flip.</source>
        <translation>‘bad’와 ‘good’의 자리를 바꾸어 판정을 뒤집어 보세요.</translation>
    </message>
    <message>
        <source>The counts are the same, the verdict is the opposite.</source>
        <translation>단어의 수는 같은데 판정은 반대입니다.</translation>
    </message>
    <message>
        <source>Which word comes next?</source>
        <translation>다음에 올 단어는?</translation>
    </message>
    <message>
        <source>This network has read sentences about films. It does not judge: at each time step it says which word comes next. Such a network is a language model.</source>
        <translation>영화에 관한 문장을 읽고 배운 신경망입니다. 판정하지 않고, 시점마다 다음에 올 단어를 예측합니다. 이런 신경망을 언어 모델(language model)이라 합니다.</translation>
    </message>
    <message>
        <source>Its head is a softmax: all the probabilities it gives add up to 1.</source>
        <translation>출력층은 소프트맥스입니다. 소프트맥스가 내는 확률을 모두 더하면 1입니다.</translation>
    </message>
    <message>
        <source>How many probabilities does it give after ‘is’?</source>
        <translation>‘is’ 다음에 확률을 몇 개 낼까요?</translation>
    </message>
    <message>
        <source>1, that of the word it says</source>
        <translation>1개, 말할 단어의 확률</translation>
    </message>
    <message>
        <source>{tokens}, one for each word so far</source>
        <translation>{tokens}개, 지금까지 나온 단어마다 하나</translation>
    </message>
    <message>
        <source>{words}, one for each word of its vocabulary</source>
        <translation>{words}개, 어휘의 단어마다 하나</translation>
    </message>
    <message>
        <source>{words} probabilities, {sum} in all. The likeliest is ‘{likeliest}’ with {chance}.</source>
        <translation>확률은 {words}개이고 모두 더하면 {sum}입니다. 가장 큰 것은 ‘{likeliest}’의 {chance}입니다.</translation>
    </message>
    <message>
        <source>Why does the softmax have that many nodes?</source>
        <translation>소프트맥스의 노드는 왜 그만큼일까요?</translation>
    </message>
    <message>
        <source>One for each unit of the hidden state</source>
        <translation>은닉 상태의 유닛마다 하나씩이라서</translation>
    </message>
    <message>
        <source>The state has a size of its own. W_y turns it into one logit for each word.</source>
        <translation>은닉 상태의 크기는 따로 정합니다. W_y가 은닉 상태를 단어마다 하나인 로짓으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Any word of the vocabulary may come next</source>
        <translation>어휘의 어떤 단어든 다음에 올 수 있어서</translation>
    </message>
    <message>
        <source>Right: a vocabulary of n words, n nodes, and each says the probability of its word.</source>
        <translation>맞습니다. 어휘의 단어가 n개이면 노드도 n개이고, 노드마다 자기 단어의 확률을 나타냅니다.</translation>
    </message>
    <message>
        <source>One for each time step</source>
        <translation>시점마다 하나씩이라서</translation>
    </message>
    <message>
        <source>The number of time steps changes with the text. The softmax stays as wide, at each of them.</source>
        <translation>시점의 수는 글에 따라 달라집니다. 소프트맥스의 크기는 어느 시점에서나 같습니다.</translation>
    </message>
    <message>
        <source>Let it go on: press ‘Write’ at the right.</source>
        <translation>오른쪽에서 ‘쓰기’를 눌러 이어서 쓰게 해 보세요.</translation>
    </message>
    <message>
        <source>Each word it writes is read again as the next one. So it goes on for as long as you like.</source>
        <translation>쓴 단어를 다시 다음 입력으로 읽습니다. 그래서 원하는 만큼 이어 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The sentence before helps</source>
        <translation>앞 문장이 도와준다</translation>
    </message>
    <message>
        <source>Document 003&apos;s example: “I like the movie. The movie is ___”.</source>
        <translation>문서 003의 예입니다. “I like the movie. The movie is ___”.</translation>
    </message>
    <message>
        <source>After “The movie is” alone, a word of praise (good, bright, funny) has {bare_good}, one of blame {bare_bad}.</source>
        <translation>“The movie is”만 읽으면 칭찬하는 단어(good, bright, funny)의 확률은 {bare_good}, 비판하는 단어는 {bare_bad}입니다.</translation>
    </message>
    <message>
        <source>With the first sentence, how likely are words of praise (in %)?</source>
        <translation>앞 문장까지 읽으면 칭찬하는 단어의 확률은 몇 퍼센트일까요?</translation>
    </message>
    <message>
        <source>{good} instead of {bare_good}; words of blame have {bad} left of {bare_bad}.</source>
        <translation>칭찬하는 단어의 확률은 {bare_good} → {good}, 비판하는 단어의 확률은 {bare_bad} → {bad}입니다.</translation>
    </message>
    <message>
        <source>The last three words are the same in both. What is different?</source>
        <translation>마지막 세 단어는 같습니다. 무엇이 다를까요?</translation>
    </message>
    <message>
        <source>The weights: they have learned from the sentence</source>
        <translation>가중치: 앞 문장을 읽고 학습했다</translation>
    </message>
    <message>
        <source>Reading changes no weight; only training does. Read it again and the same numbers come.</source>
        <translation>읽는 동안 가중치는 바뀌지 않습니다. 가중치는 학습할 때만 바뀝니다. 다시 읽어도 같은 값이 나옵니다.</translation>
    </message>
    <message>
        <source>The state that ‘The’ finds there</source>
        <translation>‘The’가 이어받은 은닉 상태</translation>
    </message>
    <message>
        <source>Right. In one case it is all zeros, in the other it holds what ‘like’ left. W_h carries that on to ‘is’.</source>
        <translation>맞습니다. 앞 문장이 없으면 상태가 모두 0이고, 앞 문장이 있으면 ‘like’가 남긴 값이 있습니다. W_h가 그 값을 ‘is’까지 전합니다.</translation>
    </message>
    <message>
        <source>There are more cells</source>
        <translation>셀이 더 많다</translation>
    </message>
    <message>
        <source>More columns, but it is one cell, used once for each token.</source>
        <translation>열이 더 많을 뿐입니다. 셀은 하나이고, 토큰마다 한 번씩 씁니다.</translation>
    </message>
    <message>
        <source>Change the first sentence so that it expects a word of blame; ‘do’, ‘not’, ‘dull’ and ‘slow’ are among the {words} words it knows. End with “The movie is”.</source>
        <translation>비판하는 단어를 예측하도록 앞 문장을 바꾸어 보세요. 이 신경망이 아는 단어는 {words}개이고 ‘do’, ‘not’, ‘dull’, ‘slow’도 있습니다. “The movie is”로 끝나야 합니다.</translation>
    </message>
    <message>
        <source>“I do not like the movie.” leaves {disliked_good} for praise and {disliked_bad} for blame, over the same last three words.</source>
        <translation>“I do not like the movie.”를 읽으면 칭찬하는 단어는 {disliked_good}, 비판하는 단어는 {disliked_bad}입니다. 마지막 세 단어는 그대로입니다.</translation>
    </message>
    <message>
        <source>Order, not counts</source>
        <translation>개수가 아니라 순서</translation>
    </message>
    <message>
        <source>“not bad, good” and “not good, bad”: what can a model that only counts words say of them?</source>
        <translation>“not bad, good”과 “not good, bad”에 대해 단어의 수만 세는 모델은 무엇을 말할 수 있을까요?</translation>
    </message>
    <message>
        <source>The same for both</source>
        <translation>둘에 대해 같은 값</translation>
    </message>
    <message>
        <source>Right: the counts are the same, and so is every sum of them.</source>
        <translation>맞습니다. 단어의 수가 같으므로 합도 언제나 같습니다.</translation>
    </message>
    <message>
        <source>The first is better, as ‘good’ comes last</source>
        <translation>‘good’이 뒤에 있는 앞 문장이 더 좋다</translation>
    </message>
    <message>
        <source>“Last” is order, and counting has no order.</source>
        <translation>‘뒤’는 순서입니다. 수를 세면 순서는 남지 않습니다.</translation>
    </message>
    <message>
        <source>That depends on its weights</source>
        <translation>가중치에 따라 다르다</translation>
    </message>
    <message>
        <source>Whatever the weights are, the same terms are added.</source>
        <translation>가중치가 무엇이든 더하는 항이 같습니다.</translation>
    </message>
    <message>
        <source>A language model says at each time step which word comes next: a softmax over its vocabulary.</source>
        <translation>언어 모델은 시점마다 다음에 올 단어를 예측합니다. 어휘 전체에 대한 소프트맥스로 나타냅니다.</translation>
    </message>
    <message>
        <source>What an earlier sentence said reaches the next word through the hidden state.</source>
        <translation>앞 문장의 내용은 은닉 상태를 거쳐 다음 단어의 예측에 영향을 줍니다.</translation>
    </message>
    <message>
        <source>A recurrent network reads each word into the state that the words before it left, so ‘not’ can turn ‘fun’.</source>
        <translation>순환 신경망은 앞 단어가 남긴 상태에 이어서 다음 단어를 읽습니다. 그래서 ‘not’이 ‘fun’을 뒤집을 수 있습니다.</translation>
    </message>
    <message>
        <source>A bag of words adds up one weight for each word; a sum is the same in every order.</source>
        <translation>단어 주머니는 단어마다 가중치를 더합니다. 더하는 순서를 바꾸어도 합은 같습니다.</translation>
    </message>
    <message>
        <source>That is why “not bad, good” and “not good, bad” are told apart only by what minds the order.</source>
        <translation>그래서 “not bad, good”과 “not good, bad”는 순서를 보는 모델만 가를 수 있습니다.</translation>
    </message>
    <message>
        <source>“The movie was not fun.”</source>
        <translation>“The movie was not fun.”</translation>
    </message>
    <message>
        <source>This SimpleRNN of 8 units has learned from {reviews} short reviews whether one is positive.</source>
        <translation>짧은 영어 리뷰 {reviews}개를 읽고 긍정인지 판정하도록 학습한, 유닛 8개짜리 SimpleRNN입니다.</translation>
    </message>
    <message>
        <source>The curve shows P(positive) had the review ended at each token. Without ‘not’ it ends at {without}.</source>
        <translation>‘감성 흐름’은 그 토큰에서 글이 끝났다고 할 때의 P(긍정)입니다. ‘not’이 없으면 마지막 값이 {without}입니다.</translation>
    </message>
    <message>
        <source>Draw P(positive) for all six tokens, ‘.’ too.</source>
        <translation>마침표까지 토큰 여섯 개의 P(긍정)을 그려 보세요.</translation>
    </message>
    <message>
        <source>{at_not} at ‘not’, {at_fun} at ‘fun’, {end} at the end.</source>
        <translation>‘not’에서 {at_not}, ‘fun’에서 {at_fun}, 마지막에 {end}입니다.</translation>
    </message>
    <message>
        <source>‘fun’ is a word of praise. Why does it bring P(positive) down here?</source>
        <translation>‘fun’은 좋은 말인데 왜 여기서는 P(긍정)을 낮출까요?</translation>
    </message>
    <message>
        <source>‘fun’ has another vector after ‘not’</source>
        <translation>‘not’ 다음에서는 ‘fun’의 벡터가 다르다</translation>
    </message>
    <message>
        <source>The vector of ‘fun’ is the same everywhere. What it is added to is not.</source>
        <translation>‘fun’의 벡터는 어디서나 같습니다. 달라지는 것은 그 벡터가 더해지는 앞 상태입니다.</translation>
    </message>
    <message>
        <source>It is read into the state that ‘not’ left</source>
        <translation>‘not’이 남긴 은닉 상태에 이어서 읽었다</translation>
    </message>
    <message>
        <source>Right: the same x · W_x meets another h · W_h, and tanh bends the two together.</source>
        <translation>맞습니다. x · W_x는 같지만 h · W_h가 다르고, 둘을 더한 합을 tanh가 누릅니다.</translation>
    </message>
    <message>
        <source>‘not’ simply weighs more than ‘fun’</source>
        <translation>‘not’의 나쁜 점수가 ‘fun’의 좋은 점수보다 크다</translation>
    </message>
    <message>
        <source>Look at ‘not’ itself: P(positive) is {at_not} there. Alone it says nothing bad.</source>
        <translation>‘not’까지만 읽은 P(긍정)은 {at_not}입니다. ‘not’ 하나로는 나쁜 쪽이 되지 않습니다.</translation>
    </message>
    <message>
        <source>Take ‘not’ out of the sentence, so that the verdict flips.</source>
        <translation>문장에서 ‘not’을 빼서 판정을 뒤집어 보세요.</translation>
    </message>
    <message>
        <source>From {end} to {without}, by one word.</source>
        <translation>단어 하나로 {end} → {without}, 이렇게 바뀌었습니다.</translation>
    </message>
    <message>
        <source>The same words in all orders</source>
        <translation>같은 단어, 모든 순서</translation>
    </message>
    <message>
        <source>‘movie’, ‘was’, ‘not’ and ‘fun’ can stand in {all} orders. Most are not English.</source>
        <translation>‘movie’, ‘was’, ‘not’, ‘fun’을 늘어놓는 순서는 {all}가지입니다. 대부분은 말이 되지 않습니다.</translation>
    </message>
    <message>
        <source>The network judges each of them, English or not. “movie was not fun” has {own}.</source>
        <translation>그래도 신경망은 모두 판정합니다. “movie was not fun”의 P(긍정)은 {own}입니다.</translation>
    </message>
    <message>
        <source>Drag the tokens into another order, or type the same four words anew, so that it says positive.</source>
        <translation>토큰을 끌어 옮기거나 같은 네 단어를 다시 입력해서, 긍정으로 판정하게 해 보세요.</translation>
    </message>
    <message>
        <source>No word came or went, and yet the verdict turned: only the order is another one.</source>
        <translation>단어는 늘거나 줄지 않았는데 판정이 바뀌었습니다. 순서만 바뀌었습니다.</translation>
    </message>
    <message>
        <source>How many of them does it judge positive?</source>
        <translation>그중 몇 가지를 긍정으로 판정할까요?</translation>
    </message>
    <message>
        <source>{positive} of {all}. The highest has “{highest}” with {chance}.</source>
        <translation>{all}가지 가운데 {positive}가지입니다. P(긍정)이 가장 높은 순서는 “{highest}”, {chance}입니다.</translation>
    </message>
    <message>
        <source>What follows from it?</source>
        <translation>여기서 무엇을 알 수 있을까요?</translation>
    </message>
    <message>
        <source>The words alone do not decide</source>
        <translation>단어만으로는 판정이 정해지지 않는다</translation>
    </message>
    <message>
        <source>Right: the words are the same in all {all}. Only where they stand differs, and so the verdict.</source>
        <translation>맞습니다. {all}가지 모두 단어가 같습니다. 자리만 다른데 판정이 달라집니다.</translation>
    </message>
    <message>
        <source>It guesses at random</source>
        <translation>아무렇게나 판정한다</translation>
    </message>
    <message>
        <source>Read one order twice: the same number comes. And on real sentences it is right.</source>
        <translation>같은 순서를 다시 읽으면 같은 값이 나옵니다. 말이 되는 문장에서는 판정도 맞습니다.</translation>
    </message>
    <message>
        <source>It understands each of the orders</source>
        <translation>모든 순서의 뜻을 이해한다</translation>
    </message>
    <message>
        <source>It never saw most of them. For such it says a number, too; that is no sign of understanding.</source>
        <translation>대부분은 배운 적이 없는 순서입니다. 그런 글에도 값을 내지만, 이해했다는 뜻은 아닙니다.</translation>
    </message>
    <message>
        <source>Train one yourself</source>
        <translation>직접 학습시키기</translation>
    </message>
    <message>
        <source>The Train view has the {reviews} reviews open, with a SimpleRNN of 8 units and random first weights.</source>
        <translation>학습 화면에 리뷰 {reviews}개를 열어 두었습니다. 유닛 8개짜리 SimpleRNN이고, 가중치의 초깃값은 무작위입니다.</translation>
    </message>
    <message>
        <source>One in five reviews is kept for validation: the network never learns from those.</source>
        <translation>리뷰 다섯 개 가운데 하나는 검증 데이터로 남깁니다. 신경망은 검증 데이터를 보고 배우지 않습니다.</translation>
    </message>
    <message>
        <source>The bag of words is right about {bag}. And a SimpleRNN, in %?</source>
        <translation>단어 주머니의 정확도는 {bag}입니다. SimpleRNN은 몇 퍼센트일까요?</translation>
    </message>
    <message>
        <source>The one of this lesson reaches {rnn}. Yours will come close.</source>
        <translation>이 수업에서 쓴 신경망은 {rnn}입니다. 직접 학습시켜도 비슷하게 나옵니다.</translation>
    </message>
    <message>
        <source>How does it learn what ‘not’ does?</source>
        <translation>‘not’의 역할을 어떻게 배웠을까요?</translation>
    </message>
    <message>
        <source>There is none. Before its training the same network turned nothing round.</source>
        <translation>그런 규칙은 없습니다. 학습하기 전에는 같은 신경망이 아무것도 뒤집지 못합니다.</translation>
    </message>
    <message>
        <source>Right. Each error moved the weights a little, until ‘not’ turned what follows.</source>
        <translation>맞습니다. 오차가 날 때마다 가중치가 조금씩 바뀌어, ‘not’이 다음 말을 뒤집게 되었습니다.</translation>
    </message>
    <message>
        <source>From a rule for negation in the program</source>
        <translation>프로그램에 있는 부정문 규칙에서</translation>
    </message>
    <message>
        <source>From errors on reviews with ‘not’, through the gradient</source>
        <translation>‘not’이 든 리뷰에서 틀린 만큼 가중치를 고쳐서</translation>
    </message>
    <message>
        <source>From how often ‘not’ stands in bad reviews</source>
        <translation>나쁜 리뷰에 ‘not’이 많아서</translation>
    </message>
    <message>
        <source>It stands in good ones as often: “not bad”. That is why the bag fails.</source>
        <translation>“not bad”처럼 좋은 리뷰에도 그만큼 나옵니다. 그래서 단어 주머니가 실패했습니다.</translation>
    </message>
    <message>
        <source>Start the training and let it end. It takes seconds.</source>
        <translation>학습을 시작하고 끝날 때까지 기다려 보세요. 몇 초면 됩니다.</translation>
    </message>
    <message>
        <source>Watch the accuracy on the validation data: order was learned from examples alone.</source>
        <translation>검증 데이터의 정확도를 보세요. 예문만 보고 순서를 배웠습니다.</translation>
    </message>
</context>
<context>
    <name>LessonShapes</name>
    <message>
        <source>Shapes of tasks</source>
        <translation>과제의 모양</translation>
    </message>
    <message>
        <source>A letter is to be sorted into one of five drawers. Which output?</source>
        <translation>편지를 서랍 다섯 개 가운데 하나에 넣으려고 합니다. 출력층을 어떻게 할까요?</translation>
    </message>
    <message>
        <source>One logit with a sigmoid</source>
        <translation>로짓 하나와 시그모이드</translation>
    </message>
    <message>
        <source>That tells two apart; five need a logit each.</source>
        <translation>그것은 둘을 가립니다. 다섯이면 로짓도 다섯 개가 필요합니다.</translation>
    </message>
    <message>
        <source>Five logits with a softmax, after the last word</source>
        <translation>마지막 단어 다음에 로짓 다섯 개와 소프트맥스</translation>
    </message>
    <message>
        <source>Right: many-to-one, five probabilities that add up to 1.</source>
        <translation>맞습니다. 다대일이고, 확률 다섯 개를 더하면 1입니다.</translation>
    </message>
    <message>
        <source>A tag for each word</source>
        <translation>단어마다 태그 하나</translation>
    </message>
    <message>
        <source>That is many-to-many: an answer for each word, not for the letter.</source>
        <translation>그것은 다대다입니다. 편지가 아니라 단어마다 답합니다.</translation>
    </message>
    <message>
        <source>Many-to-one: the last state gives one answer, a label or a number.</source>
        <translation>다대일은 마지막 상태에서 답을 하나 냅니다. 레이블이거나 숫자입니다.</translation>
    </message>
    <message>
        <source>Two labels need one logit and a sigmoid; more need a logit each and a softmax, learned from one-hot answers.</source>
        <translation>레이블이 둘이면 로짓 하나와 시그모이드를 씁니다. 더 많으면 레이블마다 로짓을 두고 소프트맥스를 쓰며, 정답은 원-핫 벡터입니다.</translation>
    </message>
    <message>
        <source>Many-to-many: each state gives an answer, a tag for each word from what was read so far.</source>
        <translation>다대다는 상태마다 답을 냅니다. 단어마다 그때까지 읽은 것으로 태그를 붙입니다.</translation>
    </message>
    <message>
        <source>Numbers are answered without a bend at the end and learned with the mean squared error.</source>
        <translation>답이 숫자이면 끝에서 누르지 않고, 평균 제곱 오차로 학습합니다.</translation>
    </message>
    <message>
        <source>One-to-many: the network reads one label, then its own words, until it says the end.</source>
        <translation>일대다는 레이블 하나를 읽고, 그다음에는 자기가 말한 단어를 읽으며 끝 표시가 나올 때까지 씁니다.</translation>
    </message>
    <message>
        <source>Many words, one label</source>
        <translation>단어는 여럿, 레이블은 하나</translation>
    </message>
    <message>
        <source>document 004</source>
        <translation>문서 004</translation>
    </message>
    <message>
        <source>Is a message spam? Many words go in, one answer comes out: many-to-one. Only the last state is asked.</source>
        <translation>이 메시지는 스팸일까요? 단어 여러 개를 넣고 답을 하나 얻습니다. 다대일(many-to-one)입니다. 마지막 상태만 씁니다.</translation>
    </message>
    <message>
        <source>The output is a single logit, here {logit}. Sigmoid makes a probability of it: 1 / (1 + e^−logit). A logit of 0 would be {half}.</source>
        <translation>출력은 로짓 하나이고 여기서는 {logit}입니다. 시그모이드(sigmoid)는 1 / (1 + e^−로짓)으로 이것을 확률로 바꿉니다. 로짓이 0이면 {half}입니다.</translation>
    </message>
    <message>
        <source>What is P(spam) for the logit {logit}?</source>
        <translation>로짓이 {logit}이면 P(spam)은 얼마일까요?</translation>
    </message>
    <message>
        <source>σ({logit}) = {p}.</source>
        <translation>σ({logit}) = {p}입니다.</translation>
    </message>
    <message>
        <source>There are two labels, ham and spam. Why is one output enough?</source>
        <translation>레이블은 ham(스팸 아님)과 spam 두 개입니다. 출력은 왜 하나면 될까요?</translation>
    </message>
    <message>
        <source>Because spam alone is learned</source>
        <translation>스팸만 배워서</translation>
    </message>
    <message>
        <source>It is shown both kinds, and moves the one logit up or down for them.</source>
        <translation>두 가지를 모두 보고 배웁니다. 그에 따라 로짓 하나를 올리거나 내립니다.</translation>
    </message>
    <message>
        <source>P(ham) is 1 − P(spam)</source>
        <translation>P(ham)이 1 − P(spam)이라서</translation>
    </message>
    <message>
        <source>Right: {rest} is left for ham. A second number would say it twice.</source>
        <translation>맞습니다. ham의 확률은 나머지 {rest}입니다. 숫자를 하나 더 내면 같은 말을 두 번 하는 것입니다.</translation>
    </message>
    <message>
        <source>Because the network has one unit</source>
        <translation>유닛이 하나라서</translation>
    </message>
    <message>
        <source>With 64 units there would be 64 weights in W_y, and still one logit for two labels.</source>
        <translation>유닛이 64개이면 W_y 가중치가 64개가 됩니다. 그래도 레이블이 둘이면 로짓은 하나입니다.</translation>
    </message>
    <message>
        <source>Add or change words, ‘meeting’ or ‘boss’ for example, until it is no spam.</source>
        <translation>스팸이 아니게 될 때까지 글을 이어 쓰거나 단어를 바꾸어 보세요. ‘meeting’이나 ‘boss’를 써 보세요.</translation>
    </message>
    <message>
        <source>The logit fell below 0, so P(spam) fell below {half}.</source>
        <translation>로짓이 0 아래로 내려가서 P(spam)이 {half} 아래로 내려갔습니다.</translation>
    </message>
    <message>
        <source>One of three labels</source>
        <translation>레이블 셋 가운데 하나</translation>
    </message>
    <message>
        <source>document 002</source>
        <translation>문서 002</translation>
    </message>
    <message>
        <source>This network puts mail into one of three folders. It has a logit for each: spam {spam}, work {work}, family {family}.</source>
        <translation>이 신경망은 메일을 세 폴더 가운데 하나에 넣습니다. 폴더마다 로짓이 있습니다. spam은 {spam}, work는 {work}, family는 {family}입니다.</translation>
    </message>
    <message>
        <source>In training, the right answer is a one-hot vector; for family it is ({one_hot}). Softmax makes probabilities of the logits, which can be compared with it.</source>
        <translation>학습할 때 정답은 원-핫 벡터(one-hot)입니다. 정답이 family이면 {one_hot}입니다. 소프트맥스(softmax)는 로짓을 정답과 비교할 수 있는 확률로 바꿉니다.</translation>
    </message>
    <message>
        <source>What do the three probabilities of the softmax add up to?</source>
        <translation>소프트맥스의 확률 세 개를 더하면 얼마일까요?</translation>
    </message>
    <message>
        <source>Always to 1</source>
        <translation>언제나 1</translation>
    </message>
    <message>
        <source>To {separate}, as three sigmoids would</source>
        <translation>시그모이드 세 개처럼 {separate}</translation>
    </message>
    <message>
        <source>It depends on the message</source>
        <translation>메시지에 따라 다르다</translation>
    </message>
    <message>
        <source>spam {p_spam} + work {p_work} + family {p_family} = {sum}.</source>
        <translation>spam {p_spam} + work {p_work} + family {p_family} = {sum}입니다.</translation>
    </message>
    <message>
        <source>Why not three sigmoids, one for each folder?</source>
        <translation>폴더마다 시그모이드를 쓰지 않는 까닭은 무엇일까요?</translation>
    </message>
    <message>
        <source>A message goes into exactly one folder: they must share out 1</source>
        <translation>메시지는 한 폴더에만 들어가므로 1을 나누어 가져야 해서</translation>
    </message>
    <message>
        <source>Right. If one gets more, the others get less, as the one-hot answer has a single 1. The loss is −ln of the right one&apos;s share: {loss} for family.</source>
        <translation>맞습니다. 하나가 커지면 나머지는 작아집니다. 원-핫 벡터인 정답에도 1은 하나뿐입니다. 손실은 정답이 받은 확률의 −ln이고, family라면 {loss}입니다.</translation>
    </message>
    <message>
        <source>Sigmoid cannot be used more than once</source>
        <translation>시그모이드는 한 번만 쓸 수 있어서</translation>
    </message>
    <message>
        <source>It can, where several labels may hold at once. Here it would give spam {s_spam}, work {s_work}, family {s_family}.</source>
        <translation>여러 번 쓸 수 있습니다. 레이블 여러 개가 함께 맞을 때 그렇게 합니다. 여기서는 spam {s_spam}, work {s_work}, family {s_family}입니다.</translation>
    </message>
    <message>
        <source>Softmax makes one of them 1 and the others 0</source>
        <translation>소프트맥스가 하나를 1로, 나머지를 0으로 만들어서</translation>
    </message>
    <message>
        <source>That is the one-hot answer that it is held against; look: work has {p_work}.</source>
        <translation>그것은 비교할 정답인 원-핫 벡터입니다. work의 확률을 보세요. {p_work}입니다.</translation>
    </message>
    <message>
        <source>Change the message so that it goes to family: type or move words.</source>
        <translation>메시지가 family 폴더에 들어가도록 글을 고치거나 단어를 옮겨 보세요.</translation>
    </message>
    <message>
        <source>The other two lost what family won.</source>
        <translation>family가 얻은 만큼 나머지 둘이 잃었습니다.</translation>
    </message>
    <message>
        <source>The next number</source>
        <translation>다음에 올 숫자</translation>
    </message>
    <message>
        <source>Not only words come one after another. Document 004&apos;s three examples: 1 2 3 → 4, 2 3 4 → 5, 3 4 5 → 6. The answer is a number, without sigmoid or softmax.</source>
        <translation>차례로 오는 것은 단어만이 아닙니다. 문서 004의 예제 세 개는 1 2 3 → 4, 2 3 4 → 5, 3 4 5 → 6입니다. 답은 숫자이고, 시그모이드도 소프트맥스도 없습니다.</translation>
    </message>
    <message>
        <source>The loss is the mean squared error (MSE): the distance to the right number, squared. Adam moves the weights. The activation is the identity, which bends nothing.</source>
        <translation>손실은 평균 제곱 오차(MSE)입니다. 정답과의 차이를 제곱합니다. 옵티마이저(optimizer) Adam이 가중치를 고칩니다. 활성화 함수는 아무것도 누르지 않는 항등 함수입니다.</translation>
    </message>
    <message>
        <source>4 5 6 is not among the examples. What will a trained network say?</source>
        <translation>4 5 6은 예제에 없습니다. 학습한 신경망은 다음에 무엇을 말할까요?</translation>
    </message>
    <message>
        <source>{said}. On the examples it says {after1}, {after2} and {after3}: it learned them exactly.</source>
        <translation>{said}입니다. 예제에서는 {after1}, {after2}, {after3}입니다. 정확하게 배웠습니다.</translation>
    </message>
    <message>
        <source>How can it know a number that it has never seen as an answer?</source>
        <translation>정답으로 본 적이 없는 숫자를 어떻게 알까요?</translation>
    </message>
    <message>
        <source>It has learned the rule “one more”, as a person would</source>
        <translation>사람처럼 “하나 더”라는 규칙을 배워서</translation>
    </message>
    <message>
        <source>It knows no rule. With another activation the same examples lead elsewhere: next step.</source>
        <translation>규칙은 모릅니다. 활성화 함수가 다르면 같은 예제에서도 다른 답이 나옵니다. 다음 단계에서 봅니다.</translation>
    </message>
    <message>
        <source>Without a bend it is a straight line, which goes on as it began</source>
        <translation>활성화 함수가 누르지 않으면 직선이라서 그대로 뻗어 나간다</translation>
    </message>
    <message>
        <source>Right. All it can do is add up multiples of what it reads, and three points lie on such a line.</source>
        <translation>맞습니다. 읽은 숫자에 가중치를 곱해서 더할 뿐입니다. 세 점이 그런 직선 위에 있습니다.</translation>
    </message>
    <message>
        <source>7 stands in the file</source>
        <translation>파일에 7이 있어서</translation>
    </message>
    <message>
        <source>The file ends at 6: three windows of three numbers, no more.</source>
        <translation>파일은 6에서 끝납니다. 숫자 3개짜리 구간이 3개일 뿐입니다.</translation>
    </message>
    <message>
        <source>Train it before your eyes, until 4 5 6 gives 7 ± {near}.</source>
        <translation>눈앞에서 학습해 보세요. 4 5 6 다음이 7 ± {near}이면 됩니다.</translation>
    </message>
    <message>
        <source>Many numbers in, one out: many-to-one again, with a number as the answer.</source>
        <translation>숫자 여러 개를 넣고 하나를 얻습니다. 이것도 다대일이고, 답이 숫자일 뿐입니다.</translation>
    </message>
    <message>
        <source>The same with tanh</source>
        <translation>tanh라면</translation>
    </message>
    <message>
        <source>The same network with tanh, trained on the same three examples in the same way. It has learned them, too: 3 4 5 gives {known}.</source>
        <translation>같은 신경망에 tanh를 넣고 같은 예제 세 개로 똑같이 학습했습니다. 이것도 예제는 배웠습니다. 3 4 5를 넣으면 {known}입니다.</translation>
    </message>
    <message>
        <source>And 4 5 6?</source>
        <translation>4 5 6 다음은 무엇일까요?</translation>
    </message>
    <message>
        <source>about 7, as before</source>
        <translation>앞과 같이 7쯤</translation>
    </message>
    <message>
        <source>clearly less than 7</source>
        <translation>7보다 뚜렷이 작다</translation>
    </message>
    <message>
        <source>clearly more than 7</source>
        <translation>7보다 뚜렷이 크다</translation>
    </message>
    <message>
        <source>{said}. And after 10 11 12 it says {far}; the identity says {far_line}.</source>
        <translation>{said}입니다. 10 11 12 다음은 {far}, 항등 함수에서는 {far_line}입니다.</translation>
    </message>
    <message>
        <source>Why does it flatten where no example was?</source>
        <translation>예제가 없던 곳에서는 왜 평평해질까요?</translation>
    </message>
    <message>
        <source>Right. Near the examples the bend does not show; beyond them more and more units come near 1 or −1.</source>
        <translation>맞습니다. 예제 가까이에서는 드러나지 않습니다. 멀어질수록 1이나 −1에 가까워지는 유닛이 늘어납니다.</translation>
    </message>
    <message>
        <source>Type three numbers, each 7 or more, so that the answer is more than 1 below the last.</source>
        <translation>7 이상인 숫자 세 개를 입력해서, 마지막 숫자보다 1 넘게 작은 값을 말하게 하세요.</translation>
    </message>
    <message>
        <source>tanh cannot say more than 1</source>
        <translation>tanh는 1보다 큰 값을 낼 수 없어서</translation>
    </message>
    <message>
        <source>A unit cannot; but the output multiplies it with W_y. It does say {known} after 3 4 5.</source>
        <translation>유닛은 그렇습니다. 그러나 출력층이 W_y 가중치를 곱합니다. 3 4 5를 넣은 출력은 {known}입니다.</translation>
    </message>
    <message>
        <source>It was not trained long enough</source>
        <translation>학습이 모자라서</translation>
    </message>
    <message>
        <source>On its examples it is right to the last digit. It cannot get better.</source>
        <translation>예제는 끝자리까지 맞힙니다. 더 나아질 것이 없습니다.</translation>
    </message>
    <message>
        <source>Each unit flattens out: larger inputs hardly move it</source>
        <translation>유닛마다 끝이 평평해서: 입력이 커져도 거의 움직이지 않는다</translation>
    </message>
    <message>
        <source>What a network says far from its examples comes from its shape, not from knowledge.</source>
        <translation>예제에서 먼 곳의 답은 신경망의 생김새에서 나옵니다. 알고 하는 말이 아닙니다.</translation>
    </message>
    <message>
        <source>Now each word gets an answer: its part of speech. PRON is a pronoun, VERB a verb, ADP a preposition, NOUN a noun. Many words in, as many tags out: many-to-many.</source>
        <translation>이번에는 단어마다 답이 있습니다. 품사입니다. PRON은 대명사, VERB는 동사, ADP는 전치사, NOUN은 명사입니다. 단어 수만큼 태그가 나옵니다. 다대다(many-to-many)입니다.</translation>
    </message>
    <message>
        <source>This SimpleRNN has learned it from tagged.txt. There ‘work’ and ‘google’ are verbs about as often as nouns.</source>
        <translation>이 SimpleRNN은 tagged.txt로 학습했습니다. 거기에는 ‘work’와 ‘google’이 동사로도 명사로도 비슷하게 자주 나옵니다.</translation>
    </message>
    <message>
        <source>How does it tag “I work at google”?</source>
        <translation>“I work at google”에 태그를 어떻게 붙일까요?</translation>
    </message>
    <message>
        <source>{tags}: pronoun, verb, preposition, noun.</source>
        <translation>{tags}입니다. 대명사, 동사, 전치사, 명사입니다.</translation>
    </message>
    <message>
        <source>Which state is the tag of ‘work’ made from?</source>
        <translation>‘work’의 태그는 어느 상태에서 나올까요?</translation>
    </message>
    <message>
        <source>From the last one, when all is read</source>
        <translation>모두 읽은 다음의 마지막 상태</translation>
    </message>
    <message>
        <source>So it was with one label. Here {count} states give {count} answers, each its own.</source>
        <translation>레이블이 하나일 때는 그랬습니다. 여기서는 상태 {count}개가 저마다 답해서 답이 {count}개입니다.</translation>
    </message>
    <message>
        <source>From the one after ‘work’: I and work are in it</source>
        <translation>‘work’까지 읽은 상태: I와 work가 들어 있다</translation>
    </message>
    <message>
        <source>Right: from the state so far. ‘at google’ has not been read by then.</source>
        <translation>맞습니다. 그때까지의 상태입니다. ‘at google’은 아직 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>From none: the word alone says it</source>
        <translation>상태가 아니라 단어만 보고 안다</translation>
    </message>
    <message>
        <source>‘work’ alone may be either, a verb or a noun. What stands before it must help.</source>
        <translation>‘work’만으로는 동사인지 명사인지 모릅니다. 앞에 있는 단어가 도와야 합니다.</translation>
    </message>
    <message>
        <source>Click the token ‘work’ and look at what its own answer is made of.</source>
        <translation>토큰 ‘work’를 클릭하고 그 답이 무엇으로 만들어졌는지 보세요.</translation>
    </message>
    <message>
        <source>This answer was there before ‘at’ and ‘google’ came.</source>
        <translation>이 답은 ‘at’과 ‘google’이 오기 전에 이미 나왔습니다.</translation>
    </message>
    <message>
        <source>The order makes the tag</source>
        <translation>순서가 태그를 정한다</translation>
    </message>
    <message>
        <source>In “I work at google”, ‘google’ is a {google} and ‘work’ a {work}.</source>
        <translation>“I work at google”에서 ‘google’의 태그는 {google}, ‘work’의 태그는 {work}입니다.</translation>
    </message>
    <message>
        <source>Now say “I google at work”: the same four words, two of them swapped.</source>
        <translation>이제 “I google at work”라고 합시다. 같은 단어 네 개에서 두 개의 자리를 바꾸었습니다.</translation>
    </message>
    <message>
        <source>How is ‘google’ tagged in “I google at work”?</source>
        <translation>“I google at work”에서 ‘google’의 태그는 무엇일까요?</translation>
    </message>
    <message>
        <source>{now_google}, with {sure}; and ‘work’ is a {now_work} now.</source>
        <translation>{now_google}이고 확률은 {sure}입니다. ‘work’는 이제 {now_work}입니다.</translation>
    </message>
    <message>
        <source>The vector of ‘google’ is the same in both. What made the difference?</source>
        <translation>‘google’의 벡터는 두 문장에서 같습니다. 무엇이 달랐을까요?</translation>
    </message>
    <message>
        <source>The state before it: once that of ‘at’, once that of ‘I’</source>
        <translation>앞 상태: 한 번은 ‘at’의 상태, 한 번은 ‘I’의 상태</translation>
    </message>
    <message>
        <source>Right: x·W_x is the same, h·W_h is not. After ‘I’ comes a verb.</source>
        <translation>맞습니다. x·W_x는 같고 h·W_h가 다릅니다. ‘I’ 다음에는 동사가 옵니다.</translation>
    </message>
    <message>
        <source>The word after it: ‘at’ follows a verb</source>
        <translation>다음 단어: ‘at’은 동사 뒤에 온다</translation>
    </message>
    <message>
        <source>When ‘google’ is tagged, ‘at’ has not been read. A bidirectional layer could use it.</source>
        <translation>‘google’에 태그를 붙일 때 ‘at’은 아직 읽지 않았습니다. 양방향 층이라면 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The second place has weights of its own, for verbs</source>
        <translation>둘째 자리에 동사를 위한 가중치가 따로 있어서</translation>
    </message>
    <message>
        <source>All places share W_x, W_h and W_y. There is one cell.</source>
        <translation>어느 자리에서나 W_x, W_h, W_y를 함께 씁니다. 셀은 하나입니다.</translation>
    </message>
    <message>
        <source>Swap ‘work’ and ‘google’, so that ‘google’ becomes a verb.</source>
        <translation>‘work’와 ‘google’의 자리를 바꾸어 ‘google’이 동사가 되게 하세요.</translation>
    </message>
    <message>
        <source>Two tags changed, and no word came or went.</source>
        <translation>태그 두 개가 바뀌었습니다. 더하거나 뺀 단어는 없습니다.</translation>
    </message>
    <message>
        <source>A sentence from one label</source>
        <translation>레이블 하나에서 문장으로</translation>
    </message>
    <message>
        <source>One thing in, many words out: one-to-many. In document 004 it is a picture that gets a caption. Here it is the weather: 맑음 (sunny), 비 (rain) or 눈 (snow).</source>
        <translation>하나를 넣고 단어 여러 개를 얻습니다. 일대다(one-to-many)입니다. 문서 004에서는 사진에 제목을 붙입니다. 여기서는 날씨입니다. ‘맑음’, ‘비’, ‘눈’이 있습니다.</translation>
    </message>
    <message>
        <source>The label is the first input, as a mark of its own. After ⟨비⟩ the network says ‘{first}’, with {chance}.</source>
        <translation>레이블은 표시 하나로 첫 입력이 됩니다. ⟨비⟩ 다음에 ‘{first}’ 단어가 나올 확률은 {chance}입니다.</translation>
    </message>
    <message>
        <source>What does it read at the second time step, to say the next word?</source>
        <translation>둘째 시점에는 무엇을 읽고 다음 단어를 말할까요?</translation>
    </message>
    <message>
        <source>The label ⟨비⟩ once more</source>
        <translation>레이블 ⟨비⟩를 한 번 더</translation>
    </message>
    <message>
        <source>Its own word ‘{first}’</source>
        <translation>자기가 말한 단어 ‘{first}’</translation>
    </message>
    <message>
        <source>Nothing: the state goes on alone</source>
        <translation>아무것도 읽지 않고 상태만 이어진다</translation>
    </message>
    <message>
        <source>‘{first}’: from it and the state comes ‘{second}’. So it writes “{rainy}”.</source>
        <translation>‘{first}’입니다. 이 단어와 앞 상태에서 ‘{second}’ 단어가 나옵니다. 이렇게 쓴 문장이 “{rainy}”입니다.</translation>
    </message>
    <message>
        <source>The label was read once. How does the last word still know of the rain?</source>
        <translation>레이블은 한 번만 읽었습니다. 마지막 단어는 비를 어떻게 알까요?</translation>
    </message>
    <message>
        <source>The state carries it on from step to step</source>
        <translation>상태가 시점마다 넘겨주어서</translation>
    </message>
    <message>
        <source>Right. The mark changed the first state, and W_h hands on what came of it.</source>
        <translation>맞습니다. 레이블이 첫 상태를 바꾸었고, W_h가 그것을 다음 시점으로 넘깁니다.</translation>
    </message>
    <message>
        <source>There is a network of its own for rain</source>
        <translation>비를 위한 신경망이 따로 있어서</translation>
    </message>
    <message>
        <source>It is one. From ⟨맑음⟩ the same weights write “{sunny}”, from ⟨눈⟩ “{snowy}”.</source>
        <translation>신경망은 하나입니다. 같은 가중치가 ⟨맑음⟩에서는 “{sunny}”, ⟨눈⟩에서는 “{snowy}” 문장을 씁니다.</translation>
    </message>
    <message>
        <source>The whole sentence was there at the first step</source>
        <translation>첫 시점에 문장 전체가 이미 있어서</translation>
    </message>
    <message>
        <source>At each step it says one word. Put another in its place, and the rest becomes another sentence.</source>
        <translation>시점마다 한 단어만 말합니다. 그 자리에 다른 단어를 넣으면 나머지도 다른 문장이 됩니다.</translation>
    </message>
    <message>
        <source>Choose a label on the page Write, and let it write from that.</source>
        <translation>‘쓰기’ 화면에서 레이블을 고르고 문장을 쓰게 하세요.</translation>
    </message>
    <message>
        <source>The end is a word, too: it stops when its own mark of the end is the likeliest.</source>
        <translation>끝도 하나의 단어입니다. 끝 표시가 가장 그럴듯할 때 멈춥니다.</translation>
    </message>
</context>
<context>
    <name>LessonSquash</name>
    <message>
        <source>This network has one unit, and its W_h is 0: each number is read as if it were the first.</source>
        <translation>유닛이 하나뿐인 신경망입니다. W_h가 0이라서 앞의 숫자를 기억하지 않고, 숫자마다 따로 계산합니다.</translation>
    </message>
    <message>
        <source>W_x is 1, so the sum is the number itself. Only the activation function tanh comes after it.</source>
        <translation>W_x가 1이므로 합은 입력한 숫자 그대로입니다. 그다음에 활성화 함수 tanh만 거칩니다.</translation>
    </message>
    <message>
        <source>The last number is 5. What will the unit be?</source>
        <translation>마지막 숫자는 5입니다. 유닛의 값은 얼마가 될까요?</translation>
    </message>
    <message>
        <source>The sum 5 became {last}, and the sum −5 became {first}: tanh lets nothing beyond −1 and 1.</source>
        <translation>합 5는 {last}, 합 −5는 {first}입니다. tanh를 거친 값은 −1과 1을 넘지 못합니다.</translation>
    </message>
    <message>
        <source>Why is it not 5?</source>
        <translation>왜 5가 아닐까요?</translation>
    </message>
    <message>
        <source>tanh rises steeply near 0 and is flat far from it</source>
        <translation>tanh는 0 근처에서 가파르고 멀어질수록 평평하다</translation>
    </message>
    <message>
        <source>What tanh makes of a sum</source>
        <translation>tanh를 지난 값</translation>
    </message>
    <message>
        <source>Right. Near 0 it is almost the sum itself; beyond about 3 a larger sum hardly changes the state.</source>
        <translation>맞습니다. 0 근처에서는 합과 거의 같고, 3쯤부터는 합이 커져도 상태가 거의 늘지 않습니다.</translation>
    </message>
    <message>
        <source>W_h = 0 takes the rest away</source>
        <translation>W_h가 0이라서 나머지가 사라졌다</translation>
    </message>
    <message>
        <source>W_h meets only the state before. The 5 came in through W_x, and W_x is 1.</source>
        <translation>W_h는 앞 상태에만 곱해집니다. 5는 W_x를 거쳐 들어왔고 W_x는 1입니다.</translation>
    </message>
    <message>
        <source>The number is divided by how many numbers there are</source>
        <translation>숫자의 개수로 나누었다</translation>
    </message>
    <message>
        <source>5 / 7 would be {seventh}. And the other six numbers do not come in here: W_h is 0.</source>
        <translation>5를 7로 나누면 {seventh}입니다. 게다가 W_h가 0이라서 다른 여섯 숫자는 이 계산에 들어오지 않습니다.</translation>
    </message>
    <message>
        <source>Type another last number, so that the unit ends between 0.4 and 0.6.</source>
        <translation>마지막 숫자를 바꾸어 유닛의 값을 0.4와 0.6 사이로 만들어 보세요.</translation>
    </message>
    <message>
        <source>Only the narrow part around 0 gives values in the middle: tanh(0.5) is {half}.</source>
        <translation>0 주변의 좁은 구간에서만 가운데 값이 나옵니다. tanh(0.5)는 {half}입니다.</translation>
    </message>
    <message>
        <source>Sigmoid: between 0 and 1</source>
        <translation>시그모이드, 0과 1 사이</translation>
    </message>
    <message>
        <source>The same seven numbers, but now the unit&apos;s activation is the sigmoid σ.</source>
        <translation>같은 일곱 숫자를 읽지만, 이번에는 유닛의 활성화 함수가 시그모이드(σ)입니다.</translation>
    </message>
    <message>
        <source>It has the shape of tanh, half as high, twice as wide and moved up: it ends at 0 and 1.</source>
        <translation>tanh의 높이를 반으로 줄이고 너비를 두 배로 늘려 위로 옮긴 곡선입니다. 양 끝이 0과 1입니다.</translation>
    </message>
    <message>
        <source>What is the unit where the sum is 0?</source>
        <translation>합이 0인 곳에서 유닛의 값은 얼마일까요?</translation>
    </message>
    <message>
        <source>σ(0) = {middle}. And at the ends: σ(−5) = {first}, σ(5) = {last}.</source>
        <translation>σ(0) = {middle}입니다. 양 끝은 σ(−5) = {first}, σ(5) = {last}입니다.</translation>
    </message>
    <message>
        <source>What does that mean inside a network?</source>
        <translation>신경망 안에서 이것은 무엇을 뜻할까요?</translation>
    </message>
    <message>
        <source>A unit with sigmoid is never negative</source>
        <translation>시그모이드를 쓰는 유닛은 음수가 되지 않는다</translation>
    </message>
    <message>
        <source>Right. That suits a share, as in gates and in P(positive). A state that must say “bad” needs the negative side of tanh.</source>
        <translation>맞습니다. 그래서 게이트나 P(긍정)처럼 비율을 나타내는 곳에 맞습니다. ‘나쁘다’를 담아야 하는 상태에는 음수가 있는 tanh가 어울립니다.</translation>
    </message>
    <message>
        <source>A sum of 0 switches the unit off</source>
        <translation>합이 0이면 유닛이 꺼진다</translation>
    </message>
    <message>
        <source>It is half on: 0.5 goes to the next time step. Only very negative sums bring it near 0.</source>
        <translation>꺼지지 않고 0.5를 다음 시점으로 보냅니다. 합이 아주 작은 음수일 때만 0에 가까워집니다.</translation>
    </message>
    <message>
        <source>Sigmoid has no wall at the top</source>
        <translation>시그모이드는 위쪽이 막혀 있지 않다</translation>
    </message>
    <message>
        <source>It has: look at 5, which became {last}. No number reaches 1.</source>
        <translation>막혀 있습니다. 5를 읽은 값은 {last}입니다. 어떤 수를 넣어도 1을 넘지 못합니다.</translation>
    </message>
    <message>
        <source>Type a last number that brings the unit below 0.1.</source>
        <translation>유닛이 0.1보다 작아지도록 마지막 숫자를 바꾸어 보세요.</translation>
    </message>
    <message>
        <source>It takes a sum below {least}. Sigmoid comes close to 0, but never below it.</source>
        <translation>합이 {least}보다 작아야 합니다. 0에 가까워질 뿐 음수가 되지는 않습니다.</translation>
    </message>
    <message>
        <source>ReLU: no wall above</source>
        <translation>ReLU, 위가 막히지 않은 함수</translation>
    </message>
    <message>
        <source>ReLU is the favourite of networks without a recurrence: max(0, sum).</source>
        <translation>ReLU는 순환이 없는 신경망에서 가장 많이 쓰는 활성화 함수입니다. 식은 max(0, 합)입니다.</translation>
    </message>
    <message>
        <source>Document 002 asks: it is non-linear and works better, so why not here?</source>
        <translation>문서 002도 묻습니다. ReLU도 비선형 함수이고 성능이 더 좋다는데, 왜 여기서는 쓰지 않을까요?</translation>
    </message>
    <message>
        <source>Draw what the unit is for −5, −2, −1, 0, 1, 2 and 5.</source>
        <translation>−5, −2, −1, 0, 1, 2, 5를 읽은 유닛의 값을 그려 보세요.</translation>
    </message>
    <message>
        <source>What is negative becomes 0; what is positive stays as it is: 5 became {last}.</source>
        <translation>음수는 0이 되고, 양수는 그대로 남습니다. 5는 {last}입니다.</translation>
    </message>
    <message>
        <source>What does ReLU not do that tanh does?</source>
        <translation>tanh는 하지만 ReLU는 하지 않는 일은 무엇일까요?</translation>
    </message>
    <message>
        <source>Bend the sum</source>
        <translation>합을 구부린다</translation>
    </message>
    <message>
        <source>It does bend, once, at 0. That is enough to be non-linear.</source>
        <translation>ReLU도 0에서 한 번 꺾입니다. 그래서 비선형 함수입니다.</translation>
    </message>
    <message>
        <source>Hold large sums back</source>
        <translation>큰 합을 눌러 준다</translation>
    </message>
    <message>
        <source>Right. To the right of 0 it is the line y = x: twice the sum is twice the state, without end.</source>
        <translation>맞습니다. 0의 오른쪽은 직선 y = x입니다. 합이 두 배면 상태도 두 배이고 끝이 없습니다.</translation>
    </message>
    <message>
        <source>Make 0 of a sum of 0</source>
        <translation>합 0을 0으로 만든다</translation>
    </message>
    <message>
        <source>Both do: ReLU(0) = 0 and tanh(0) = 0. Look at the right end.</source>
        <translation>둘 다 그렇습니다. ReLU(0) = 0이고 tanh(0) = 0입니다. 오른쪽 끝을 보세요.</translation>
    </message>
    <message>
        <source>Type a last number that brings the unit above 100.</source>
        <translation>유닛이 100을 넘도록 마지막 숫자를 바꾸어 보세요.</translation>
    </message>
    <message>
        <source>Whatever you type comes through. In one layer that is no harm. In a loop it comes round again.</source>
        <translation>입력한 수가 그대로 나옵니다. 층을 한 번만 지날 때는 괜찮지만, 순환에서는 같은 층을 계속 다시 지납니다.</translation>
    </message>
    <message>
        <source>1.1, a hundred times</source>
        <translation>1.1을 백 번 곱하면</translation>
    </message>
    <message>
        <source>The unit with ReLU again, now with W_h = {w}. It reads a 1 and then {steps} zeros.</source>
        <translation>다시 ReLU를 쓰는 유닛입니다. 이번에는 W_h가 {w}입니다. 1을 읽고 나서 0을 {steps}번 읽습니다.</translation>
    </message>
    <message>
        <source>From the second time step on nothing comes in: each state is {w} times the one before, one cell used again and again.</source>
        <translation>두 번째 시점부터는 들어오는 값이 없습니다. 한 셀을 되풀이해 쓰며 앞 상태에 W_h({w})만 곱합니다.</translation>
    </message>
    <message>
        <source>What will the unit be at the end?</source>
        <translation>마지막에 유닛의 값은 얼마가 될까요?</translation>
    </message>
    <message>
        <source>After 10 zeros {ten}, after 50 {fifty}, after {steps} {end}.</source>
        <translation>0을 10번 읽으면 {ten}, 50번 읽으면 {fifty}, {steps}번 읽으면 {end}입니다.</translation>
    </message>
    <message>
        <source>Why so much, when {w} is hardly more than 1?</source>
        <translation>W_h는 {w}, 1보다 조금 클 뿐인데 왜 이렇게 커졌을까요?</translation>
    </message>
    <message>
        <source>Each time step adds 0.1</source>
        <translation>시점마다 0.1씩 더해졌다</translation>
    </message>
    <message>
        <source>Then it would be {added} at the end. The step multiplies: what has grown grows again.</source>
        <translation>그랬다면 마지막은 {added}입니다. 더하는 것이 아니라 곱합니다. 커진 값이 다시 커집니다.</translation>
    </message>
    <message>
        <source>Each time step multiplies what is there by {w}</source>
        <translation>시점마다 지금 값에 W_h({w})를 곱했다</translation>
    </message>
    <message>
        <source>Right: {w} to the power of {steps}. And ReLU passes each positive number on as it is.</source>
        <translation>맞습니다. {w}의 {steps}승입니다. ReLU는 양수를 누르지 않고 그대로 넘깁니다.</translation>
    </message>
    <message>
        <source>There are {steps} units that are added up</source>
        <translation>유닛 {steps}개를 모두 더했다</translation>
    </message>
    <message>
        <source>There is one unit. The {steps} columns are time steps of one and the same cell.</source>
        <translation>유닛은 하나입니다. 늘어선 {steps}개의 열은 같은 셀이 지나간 시점입니다.</translation>
    </message>
    <message>
        <source>Change W_h so that less than 1 is left at the end.</source>
        <translation>마지막 값이 1보다 작아지도록 W_h를 바꾸어 보세요.</translation>
    </message>
    <message>
        <source>Below 1 the same multiplication makes everything vanish: 0.9 to the power of 100 is {shrunk}.</source>
        <translation>1보다 작으면 같은 곱셈이 값을 없앱니다. 0.9의 100승은 {shrunk}입니다.</translation>
    </message>
    <message>
        <source>The same loop with tanh</source>
        <translation>같은 순환에 tanh를 쓰면</translation>
    </message>
    <message>
        <source>Nothing else is changed: W_h = 1.1, a 1 and then a hundred zeros. Only ReLU has become tanh.</source>
        <translation>다른 것은 그대로입니다. W_h는 1.1이고, 1 다음에 0을 백 번 읽습니다. ReLU만 tanh로 바꾸었습니다.</translation>
    </message>
    <message>
        <source>And now at the end?</source>
        <translation>이번에는 마지막 값이 얼마일까요?</translation>
    </message>
    <message>
        <source>{end}, where ReLU had {relu}. W_h makes it {sum}, tanh presses that back to {end}: it stands still.</source>
        <translation>{end}입니다. ReLU일 때의 값은 {relu}입니다. W_h를 곱하면 합이 {sum}, 이것을 tanh가 누르면 다시 {end}입니다. 그래서 제자리에 머뭅니다.</translation>
    </message>
    <message>
        <source>Why does it not grow?</source>
        <translation>왜 커지지 않을까요?</translation>
    </message>
    <message>
        <source>tanh divides each state by 1.1</source>
        <translation>tanh가 상태를 1.1로 나눈다</translation>
    </message>
    <message>
        <source>tanh does not know of W_h. Where the state is small, it takes almost nothing off.</source>
        <translation>tanh는 W_h가 얼마인지 모릅니다. 상태가 작을 때는 거의 줄이지도 않습니다.</translation>
    </message>
    <message>
        <source>The zeros pull it down</source>
        <translation>0이 값을 끌어내린다</translation>
    </message>
    <message>
        <source>With ReLU the same zeros pulled nothing down: a 0 adds 0 to the sum.</source>
        <translation>ReLU일 때도 같은 0을 읽었습니다. 0은 합에 0을 더할 뿐입니다.</translation>
    </message>
    <message>
        <source>The larger the sum, the more tanh takes off</source>
        <translation>합이 클수록 tanh가 더 많이 누른다</translation>
    </message>
    <message>
        <source>Right. It settles where the growth by W_h and the pressing of tanh are equal.</source>
        <translation>맞습니다. W_h가 키우는 만큼 tanh가 누르는 곳에서 값이 멈춥니다.</translation>
    </message>
    <message>
        <source>Can you make it explode? Set W_h to 2 or more.</source>
        <translation>값을 폭발시킬 수 있을까요? W_h를 2 이상으로 바꾸어 보세요.</translation>
    </message>
    <message>
        <source>It does not get above 1, whatever W_h is. That is why a recurrent cell uses tanh.</source>
        <translation>W_h가 얼마이든 1을 넘지 못합니다. 순환 셀이 tanh를 쓰는 까닭입니다.</translation>
    </message>
    <message>
        <source>Squash or explode</source>
        <translation>누르지 않으면 폭발한다</translation>
    </message>
    <message>
        <source>A recurrent network with ReLU and W_h = 1.1 reads 100 tokens. What is the danger?</source>
        <translation>ReLU를 쓰고 W_h가 1.1인 순환 신경망이 토큰 100개를 읽습니다. 무엇이 문제일까요?</translation>
    </message>
    <message>
        <source>Its state stops at 1</source>
        <translation>상태가 1에서 멈춘다</translation>
    </message>
    <message>
        <source>That is what tanh does. ReLU has no wall above.</source>
        <translation>그것은 tanh입니다. ReLU는 위가 막혀 있지 않습니다.</translation>
    </message>
    <message>
        <source>Its state and gradient explode</source>
        <translation>상태와 기울기가 폭발한다</translation>
    </message>
    <message>
        <source>Right: what is carried is multiplied by 1.1 at each of 100 time steps.</source>
        <translation>맞습니다. 전해지는 값에 1.1이 시점마다, 모두 100번 곱해집니다.</translation>
    </message>
    <message>
        <source>It needs 100 units</source>
        <translation>유닛이 100개 필요하다</translation>
    </message>
    <message>
        <source>Time steps need no units of their own: the same cell is used 100 times.</source>
        <translation>시점마다 유닛이 따로 필요하지는 않습니다. 같은 셀을 100번 씁니다.</translation>
    </message>
    <message>
        <source>A cell adds up its sum, and an activation function bends it: tanh to between −1 and 1, sigmoid to between 0 and 1.</source>
        <translation>셀은 합을 구한 다음 활성화 함수로 누릅니다. tanh는 −1과 1 사이로, 시그모이드는 0과 1 사이로 누릅니다.</translation>
    </message>
    <message>
        <source>ReLU leaves positive sums as they are, so a recurrence with a weight above 1 makes them explode: a hundred factors of 1.1 are more than ten thousand.</source>
        <translation>ReLU는 양수를 그대로 둡니다. 그래서 가중치가 1보다 큰 순환에서는 값이 폭발합니다. 1.1을 백 번 곱하면 만을 훌쩍 넘습니다.</translation>
    </message>
    <message>
        <source>With tanh the state stays bounded, whatever the weight is.</source>
        <translation>tanh를 쓰면 가중치가 얼마이든 상태가 일정한 범위를 벗어나지 않습니다.</translation>
    </message>
    <message>
        <source>The gradient is multiplied by W_h · (1 − h²) at each time step on its way back; factors below 1 make it vanish, and the first tokens are hardly learned from.</source>
        <translation>기울기는 되돌아가는 시점마다 W_h · (1 − h²)이 곱해집니다. 이 값이 1보다 작으면 기울기가 사라져, 앞쪽 토큰에서는 거의 배우지 못합니다.</translation>
    </message>
    <message>
        <source>Exploding gradients are cut (gradient clipping); against vanishing ones gates were invented.</source>
        <translation>폭발하는 기울기는 잘라 냅니다(기울기 클리핑). 사라지는 기울기를 막으려고 게이트가 나왔습니다.</translation>
    </message>
    <message>
        <source>What is left of the first token</source>
        <translation>첫 토큰은 얼마나 남을까</translation>
    </message>
    <message>
        <source>tanh keeps the state small. There is a price: look at W_h = {w}, a 1 and then {steps} zeros.</source>
        <translation>tanh는 상태를 작게 묶어 두지만 대가가 있습니다. W_h가 {w}인 셀이 1을 읽고 0을 {steps}번 읽습니다.</translation>
    </message>
    <message>
        <source>The row “Contributions” says what each token gave to the answer. The zeros gave nothing: all of it is the first token&apos;s.</source>
        <translation>‘기여도’ 행은 토큰마다 출력에 얼마나 보탰는지 보여 줍니다. 0은 기여가 없으므로 모두 첫 토큰의 기여도입니다.</translation>
    </message>
    <message>
        <source>What does the first token still give to the answer?</source>
        <translation>첫 토큰의 기여도는 얼마가 남아 있을까요?</translation>
    </message>
    <message>
        <source>{ten} after {steps} zeros. After one zero it is {one}, after forty {forty}.</source>
        <translation>0을 {steps}번 읽은 뒤 {ten}입니다. 한 번 읽었을 때는 {one}, 마흔 번이면 {forty}입니다.</translation>
    </message>
    <message>
        <source>Who took it away?</source>
        <translation>무엇이 기여도를 줄였을까요?</translation>
    </message>
    <message>
        <source>Each zero pushed a little of it out</source>
        <translation>0이 들어올 때마다 조금씩 밀어냈다</translation>
    </message>
    <message>
        <source>There is no room that gets full. Without any zero&apos;s share the sum is {w} times the state before.</source>
        <translation>상태는 가득 차는 그릇이 아닙니다. 0은 합에 0을 더하므로, 합은 앞 상태의 {w}배일 뿐입니다.</translation>
    </message>
    <message>
        <source>Every time step multiplies by {w} and bends with tanh</source>
        <translation>시점마다 W_h({w})를 곱하고 tanh로 눌렀다</translation>
    </message>
    <message>
        <source>Right. Both make it smaller at each time step, so it shrinks with the length of the text.</source>
        <translation>맞습니다. 둘 다 시점마다 값을 줄입니다. 그래서 글이 길수록 앞의 토큰이 흐려집니다.</translation>
    </message>
    <message>
        <source>W_x is smaller for the first token</source>
        <translation>첫 토큰의 W_x가 더 작다</translation>
    </message>
    <message>
        <source>W_x is the same at each time step: it is one cell.</source>
        <translation>셀은 하나이므로 W_x는 모든 시점에서 같습니다.</translation>
    </message>
    <message>
        <source>Type more zeros until the first token gives less than 0.05.</source>
        <translation>첫 토큰의 기여도가 0.05보다 작아질 때까지 0을 더 입력해 보세요.</translation>
    </message>
    <message>
        <source>The text got longer, and its beginning fades. A first word that decides would be lost.</source>
        <translation>글이 길어지자 처음이 흐려졌습니다. 판정을 가르는 말이 맨 앞에 있었다면 잊혔을 것입니다.</translation>
    </message>
    <message>
        <source>The gradient on its way back</source>
        <translation>기울기가 되돌아가는 길</translation>
    </message>
    <message>
        <source>To learn, the network asks: had the first state been a little larger, how would the last have moved? The answer is called the gradient.</source>
        <translation>학습하려면 이렇게 물어야 합니다. 첫 상태가 아주 조금 컸다면 마지막 상태는 얼마나 달라졌을까요? 그 답이 기울기(gradient)입니다.</translation>
    </message>
    <message>
        <source>Each time step on the way gives one factor: W_h · (1 − h²). Here W_h = {w}, and there are {steps} of them.</source>
        <translation>지나는 시점마다 W_h · (1 − h²)이 하나씩 곱해집니다. 여기서 W_h는 {w}이고 모두 {steps}개입니다.</translation>
    </message>
    <message>
        <source>What is the product of all {steps} factors?</source>
        <translation>{steps}개를 모두 곱하면 얼마일까요?</translation>
    </message>
    <message>
        <source>{product}. Without tanh it would be {w} to the power of {steps}, {relu}. Over forty time steps {forty} is left.</source>
        <translation>{product}입니다. tanh가 없다면 {w}의 {steps}승, 곧 {relu}입니다. 마흔 시점을 지나면 남는 값은 {forty}입니다.</translation>
    </message>
    <message>
        <source>W_h is more than 1. Why does the gradient shrink all the same?</source>
        <translation>W_h가 1보다 큰데 왜 기울기는 줄어들까요?</translation>
    </message>
    <message>
        <source>The state shrinks, and the gradient with it</source>
        <translation>상태가 줄어서 기울기도 줄었다</translation>
    </message>
    <message>
        <source>The state settles near {end}. What a change of it would do goes on shrinking.</source>
        <translation>상태는 {end} 근처에서 멈춥니다. 계속 줄어드는 것은 ‘조금 바꾸었을 때 달라지는 정도’입니다.</translation>
    </message>
    <message>
        <source>By {same}, as the first one does</source>
        <translation>첫 숫자와 똑같이 {same}만큼</translation>
    </message>
    <message>
        <source>By {sum}: {same} · 1.1 · 100</source>
        <translation>{sum}만큼: {same} × 1.1 × 100</translation>
    </message>
    <message>
        <source>By {power}: {same} · 1.1¹⁰⁰</source>
        <translation>{power}만큼: {same} × 1.1¹⁰⁰</translation>
    </message>
    <message>
        <source>Where tanh is flat, its slope pulls each factor below 1</source>
        <translation>tanh가 완만한 곳에서는 곱하는 값이 1보다 작다</translation>
    </message>
    <message>
        <source>Right. At h = {end} the slope 1 − h² is {bend}, and {w} · {bend} = {factor}.</source>
        <translation>맞습니다. h = {end}에서 tanh의 기울기 1 − h²은 {bend}이고, {w} · {bend} = {factor}입니다.</translation>
    </message>
    <message>
        <source>The zeros have no gradient</source>
        <translation>0에는 기울기가 없다</translation>
    </message>
    <message>
        <source>The gradient does not go through what was read, but from state to state, through W_h.</source>
        <translation>기울기는 입력이 아니라 W_h를 거쳐 상태에서 상태로 되돌아갑니다.</translation>
    </message>
    <message>
        <source>Make the first number 2 or more, and watch the last state: it must move by less than 0.05.</source>
        <translation>첫 숫자를 2 이상으로 바꾸고 마지막 상태를 보세요. 달라지는 값이 0.05보다 작습니다.</translation>
    </message>
    <message>
        <source>The end hardly notices the beginning, so the error at the end cannot say how to change it: the gradient has vanished.</source>
        <translation>마지막 상태는 처음이 바뀐 것을 거의 모릅니다. 그러니 마지막의 오차로는 처음을 어떻게 고칠지 알 수 없습니다. 이것이 기울기 소실입니다.</translation>
    </message>
    <message>
        <source>Vanish or explode</source>
        <translation>사라지거나 폭발하거나</translation>
    </message>
    <message>
        <source>Back to ReLU with W_h = 1.1. Its slope is 1, so each factor is W_h alone, a hundred times.</source>
        <translation>W_h가 1.1인 ReLU로 돌아왔습니다. 양수에서 ReLU의 기울기는 1이므로, W_h만 백 번 곱해집니다.</translation>
    </message>
    <message>
        <source>Say the first number becomes 1.001 instead of 1.</source>
        <translation>첫 숫자가 1이 아니라 1.001이라고 해 봅시다.</translation>
    </message>
    <message>
        <source>By how much does the last state move?</source>
        <translation>마지막 상태는 얼마나 달라질까요?</translation>
    </message>
    <message>
        <source>By {moved}: a thousandth at the beginning is {moved} at the end.</source>
        <translation>{moved}만큼 달라집니다. 처음의 천분의 일이 마지막에는 {moved}만큼이 됩니다.</translation>
    </message>
    <message>
        <source>What does that do to training?</source>
        <translation>학습할 때는 어떤 일이 생길까요?</translation>
    </message>
    <message>
        <source>It learns faster, since gradients are large</source>
        <translation>기울기가 크므로 더 빨리 배운다</translation>
    </message>
    <message>
        <source>A step of that size throws every weight far past its place; soon the numbers are NaN.</source>
        <translation>그런 크기로 한 번 고치면 가중치가 알맞은 자리를 훨씬 지나칩니다. 손실이 곧 NaN이 됩니다.</translation>
    </message>
    <message>
        <source>Gradients explode; they must be cut</source>
        <translation>기울기가 폭발하므로 잘라야 한다</translation>
    </message>
    <message>
        <source>Right. It is called gradient clipping; in the Train view it is one of the settings. For what has vanished there is no such cure.</source>
        <translation>맞습니다. 이것을 기울기 클리핑이라 하며, 학습 화면의 설정에 있습니다. 사라진 기울기는 이렇게 되살릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing: only the state is large</source>
        <translation>상태만 클 뿐 학습에는 영향이 없다</translation>
    </message>
    <message>
        <source>The same W_h is multiplied on the way back, so the gradient is as large as the state.</source>
        <translation>되돌아가는 길에도 같은 W_h가 곱해집니다. 그래서 기울기도 상태만큼 커집니다.</translation>
    </message>
    <message>
        <source>Find a W_h that neither explodes nor vanishes: the end between 0.5 and 2.</source>
        <translation>폭발하지도 사라지지도 않는 W_h를 찾아보세요. 마지막 값이 0.5와 2 사이이면 됩니다.</translation>
    </message>
    <message>
        <source>Only from {low} to {high}! No training stays in so narrow a range. tanh bounds the state; gates (lesson 8) keep a path of about 1 open for the gradient.</source>
        <translation>{low}~{high}뿐입니다. 학습하면서 이 좁은 구간에 머물 수는 없습니다. 그래서 상태는 tanh로 묶고, 기울기가 지날 길은 게이트가 1에 가깝게 열어 둡니다. 게이트는 수업 8에서 봅니다.</translation>
    </message>
</context>
<context>
    <name>LessonStatesLayers</name>
    <message>
        <source>Many states, many layers</source>
        <translation>여러 상태, 여러 층</translation>
    </message>
    <message>
        <source>SimpleRNN(64) reads a text of 20 words, each a vector of 10. How many weights?</source>
        <translation>SimpleRNN(64)가 10차원 벡터인 단어 20개를 읽습니다. 이 층의 파라미터는 몇 개일까요?</translation>
    </message>
    <message>
        <source>The number of words changes no weight: they share one cell.</source>
        <translation>단어 수가 달라도 가중치는 그대로입니다. 모든 단어를 셀 하나로 읽습니다.</translation>
    </message>
    <message>
        <source>Right: each unit has 10 inputs, 64 states and a bias.</source>
        <translation>맞습니다. 유닛마다 입력 10개, 상태 64개, 편향 1개입니다.</translation>
    </message>
    <message>
        <source>That is W_x alone; the state before, through W_h, and the bias are missing.</source>
        <translation>그것은 W_x뿐입니다. 앞 상태에 곱하는 W_h와 편향이 빠졌습니다.</translation>
    </message>
    <message>
        <source>Units are the numbers of one state; time steps come from the length of the text.</source>
        <translation>유닛은 한 상태의 숫자이고, 시점의 수는 글의 길이에서 나옵니다.</translation>
    </message>
    <message>
        <source>A recurrent layer of H units on vectors of D numbers has H · (D + H + 1) weights, however long the text.</source>
        <translation>D차원 벡터를 읽는 유닛 H개짜리 순환층의 파라미터는 글의 길이와 상관없이 H · (D + H + 1)개입니다.</translation>
    </message>
    <message>
        <source>Pooling makes one vector of all states: the last one, their mean, or all of them side by side.</source>
        <translation>풀링은 모든 상태로 벡터 하나를 만듭니다. 마지막 상태를 쓰거나, 평균을 내거나, 이어 붙입니다.</translation>
    </message>
    <message>
        <source>In a stacked network each layer reads the states of the layer below, at every time step.</source>
        <translation>다층 RNN에서는 층마다, 시점마다 아래층의 상태를 읽습니다.</translation>
    </message>
    <message>
        <source>A bidirectional layer has a second cell that reads from the end, with weights of its own.</source>
        <translation>양방향 층에는 끝에서부터 읽는 셀이 하나 더 있고, 가중치도 따로 있습니다.</translation>
    </message>
    <message>
        <source>Units are not time steps</source>
        <translation>유닛과 시점은 다른 것</translation>
    </message>
    <message>
        <source>document 004</source>
        <translation>문서 004</translation>
    </message>
    <message>
        <source>Document 004 writes SimpleRNN(hidden_size, input_shape=(timesteps, input_dim)): three numbers that are easily mixed up.</source>
        <translation>문서 004에는 SimpleRNN(hidden_size, input_shape=(timesteps, input_dim))이 나옵니다. 헷갈리기 쉬운 세 수입니다.</translation>
    </message>
    <message>
        <source>hidden_size = {units} here: the hidden state is {units} numbers. input_dim = 1: one number is read at a time. The text is 1 2 3. The network has learned nothing yet; its answers do not matter here.</source>
        <translation>여기서 hidden_size = {units}, 곧 은닉 상태(hidden state)는 숫자 {units}개입니다. input_dim = 1, 곧 한 번에 숫자를 하나 읽습니다. 입력은 1 2 3입니다. 이 신경망은 아직 학습하지 않았으므로 출력값은 보지 않아도 됩니다.</translation>
    </message>
    <message>
        <source>How many columns has the picture: how many time steps are there?</source>
        <translation>그림에 열이 몇 개 있을까요? 곧 시점(time step)은 몇 개일까요?</translation>
    </message>
    <message>
        <source>{units}, one for each unit</source>
        <translation>유닛마다 하나씩 {units}개</translation>
    </message>
    <message>
        <source>{steps}, one for each number that is read</source>
        <translation>읽는 숫자마다 하나씩 {steps}개</translation>
    </message>
    <message>
        <source>{all}, units times numbers</source>
        <translation>유닛 수와 숫자 수를 곱한 {all}개</translation>
    </message>
    <message>
        <source>{steps} columns, {units} rows: {steps} time steps, and {units} numbers after each.</source>
        <translation>열 {steps}개, 행 {units}개입니다. 시점이 {steps}개이고, 시점마다 숫자가 {units}개 나옵니다.</translation>
    </message>
    <message>
        <source>What are the {units}?</source>
        <translation>SimpleRNN의 {units}개는 무엇을 센 수일까요?</translation>
    </message>
    <message>
        <source>{units} cells in a row, each for one time step</source>
        <translation>시점마다 하나씩 늘어선 셀 {units}개</translation>
    </message>
    <message>
        <source>There is one cell. It was used {steps} times; the picture draws it once for each time.</source>
        <translation>셀은 하나입니다. 하나를 {steps}번 썼고, 그림은 쓸 때마다 한 번씩 그렸습니다.</translation>
    </message>
    <message>
        <source>The size of one state: {units} numbers side by side</source>
        <translation>한 상태의 크기: 나란히 놓인 숫자 {units}개</translation>
    </message>
    <message>
        <source>Right. The person who builds the network chooses it. The text alone decides the time steps.</source>
        <translation>맞습니다. 유닛(뉴런, 노드)의 수는 신경망을 만드는 사람이 정합니다. 시점의 수는 입력의 길이로만 정해집니다.</translation>
    </message>
    <message>
        <source>The longest text that it can read</source>
        <translation>읽을 수 있는 가장 긴 길이</translation>
    </message>
    <message>
        <source>A text of 200 numbers needs no unit more: the same cell is used 200 times.</source>
        <translation>숫자 200개를 읽어도 유닛은 늘지 않습니다. 같은 셀을 200번 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Type a fourth number and watch what grows: the columns or the rows.</source>
        <translation>넷째 숫자를 입력하고, 열과 행 가운데 무엇이 늘어나는지 보세요.</translation>
    </message>
    <message>
        <source>A column came; the rows are {units} as before.</source>
        <translation>열이 하나 늘었습니다. 행은 그대로 {units}개입니다.</translation>
    </message>
    <message>
        <source>Count the weights by hand</source>
        <translation>가중치 세어 보기</translation>
    </message>
    <message>
        <source>Each of the {units} units adds up: the one number that is read times a weight of W_x, the {units} numbers of the state before times weights of W_h, and its bias b.</source>
        <translation>유닛 {units}개는 저마다 세 가지를 더합니다. 읽은 숫자 하나에 W_x 가중치를 곱한 값, 앞 상태의 숫자 {units}개에 W_h 가중치를 곱한 값, 편향(bias) b입니다.</translation>
    </message>
    <message>
        <source>After it comes Dense(1): {units} weights W_y and one bias, {dense} numbers. Keras prints such counts with model.summary().</source>
        <translation>그다음은 Dense(1)입니다. W_y 가중치 {units}개와 편향 하나, 모두 {dense}개입니다. 케라스(Keras)에서는 model.summary()가 이 수를 보여 줍니다.</translation>
    </message>
    <message>
        <source>How many numbers does training move in the recurrent layer?</source>
        <translation>순환층의 파라미터, 곧 학습으로 바뀌는 숫자는 몇 개일까요?</translation>
    </message>
    <message>
        <source>{units} · (1 + {units} + 1) = {own}. With the {dense} of Dense it is {all}.</source>
        <translation>{units} · (1 + {units} + 1) = {own}개입니다. Dense의 {dense}개를 더하면 {all}개입니다.</translation>
    </message>
    <message>
        <source>Where do most of the {own} come from?</source>
        <translation>{own}개는 대부분 어디에서 왔을까요?</translation>
    </message>
    <message>
        <source>From W_h: each unit listens to each unit</source>
        <translation>W_h에서: 모든 유닛이 모든 유닛의 값을 받는다</translation>
    </message>
    <message>
        <source>Right: {units} · {units} = {square}. Twice the units make four times as many of these.</source>
        <translation>맞습니다. {units} · {units} = {square}개입니다. 유닛을 두 배로 늘리면 이 가중치는 네 배가 됩니다.</translation>
    </message>
    <message>
        <source>From the three time steps: each has its own weights</source>
        <translation>시점 3개에서: 시점마다 가중치가 따로 있다</translation>
    </message>
    <message>
        <source>Then it would be {steps}, and more with every number typed. All time steps share one W_x and W_h.</source>
        <translation>그렇다면 {steps}개이고, 숫자를 입력할 때마다 더 늘어납니다. 모든 시점은 W_x와 W_h를 함께 씁니다.</translation>
    </message>
    <message>
        <source>From W_x: the input is large</source>
        <translation>W_x에서: 입력이 크다</translation>
    </message>
    <message>
        <source>One number is read at a time, so W_x is 1 × {units}: {units} weights in all.</source>
        <translation>한 번에 숫자 하나만 읽습니다. W_x는 1 × {units}, 가중치 {units}개입니다.</translation>
    </message>
    <message>
        <source>Click another unit in the heatmap, and find its three parts in the panel.</source>
        <translation>히트맵에서 다른 유닛을 클릭하고, 오른쪽 화면에서 그 유닛의 세 부분을 찾아보세요.</translation>
    </message>
    <message>
        <source>x·W_x is one product, h·W_h is {units} of them, b is one number. So for every unit.</source>
        <translation>x·W_x는 곱 하나, h·W_h는 곱 {units}개, b는 숫자 하나입니다. 유닛마다 그렇습니다.</translation>
    </message>
    <message>
        <source>A layer on a layer</source>
        <translation>층 위의 층</translation>
    </message>
    <message>
        <source>document 003</source>
        <translation>문서 003</translation>
    </message>
    <message>
        <source>Document 003 stacks: Embedding(100, 128), SimpleRNN(64), SimpleRNN(32), Dense(2, softmax). Here it answers at each word; the document takes the last answer.</source>
        <translation>문서 003은 Embedding(100, 128), SimpleRNN(64), SimpleRNN(32), Dense(2, softmax)를 쌓습니다. 다층(stacked) RNN입니다. 여기서는 단어마다 답하지만, 문서는 마지막 답만 씁니다.</translation>
    </message>
    <message>
        <source>The embedding: 100 words · 128 = {embedding}. The first layer: (128 + 64 + 1) · 64 = {first}. Dense: (32 + 1) · 2 = {dense}.</source>
        <translation>임베딩: 단어 100개 · 128 = {embedding}. 첫째 층: (128 + 64 + 1) · 64 = {first}. Dense: (32 + 1) · 2 = {dense}.</translation>
    </message>
    <message>
        <source>And how many has the second layer, of 32 units?</source>
        <translation>유닛이 32개인 둘째 층의 파라미터는 몇 개일까요?</translation>
    </message>
    <message>
        <source>(64 + 32 + 1) · 32 = {second}. All together: {all}.</source>
        <translation>(64 + 32 + 1) · 32 = {second}개입니다. 모두 더하면 {all}개입니다.</translation>
    </message>
    <message>
        <source>What does the second layer read at each time step?</source>
        <translation>둘째 층은 시점마다 무엇을 읽을까요?</translation>
    </message>
    <message>
        <source>The word&apos;s vector of 128 numbers, once more</source>
        <translation>단어의 128차원 벡터를 한 번 더</translation>
    </message>
    <message>
        <source>Then its W_x would have 128 rows. It has 64: it never sees the word itself.</source>
        <translation>그렇다면 W_x에 행이 128개 있어야 합니다. 실제로는 64개입니다. 둘째 층은 단어를 직접 보지 않습니다.</translation>
    </message>
    <message>
        <source>Once, at the end, the first layer&apos;s last state</source>
        <translation>끝에서 한 번, 첫째 층의 마지막 상태</translation>
    </message>
    <message>
        <source>Then it would take one time step. It takes {steps}; return_sequences=True hands on every state.</source>
        <translation>그렇다면 시점이 하나뿐입니다. 실제로는 {steps}개입니다. return_sequences=True가 모든 상태를 넘겨줍니다.</translation>
    </message>
    <message>
        <source>The 64 numbers that the first layer made of the word</source>
        <translation>첫째 층이 그 단어로 만든 숫자 64개</translation>
    </message>
    <message>
        <source>Right. The first layer&apos;s state is the second one&apos;s input, as if each word had a vector of 64.</source>
        <translation>맞습니다. 첫째 층의 상태가 둘째 층의 입력입니다. 단어마다 64차원 벡터가 있는 것과 같습니다.</translation>
    </message>
    <message>
        <source>Show the states of layer 1 instead of layer 2 in the heatmap.</source>
        <translation>히트맵에 2층 대신 1층의 상태를 표시하세요.</translation>
    </message>
    <message>
        <source>64 rows instead of 32, and still {steps} columns: both layers take every time step.</source>
        <translation>행이 32개에서 64개가 되었고 열은 그대로 {steps}개입니다. 두 층 모두 모든 시점을 거칩니다.</translation>
    </message>
    <message>
        <source>From both ends</source>
        <translation>양쪽 끝에서</translation>
    </message>
    <message>
        <source>Back to the two units. A bidirectional layer has a second cell with weights of its own, which reads the text from the last word to the first.</source>
        <translation>다시 유닛 2개짜리 신경망입니다. 양방향(bidirectional) 층에는 가중치가 따로 있는 셀이 하나 더 있고, 그 셀은 글을 끝에서 처음으로 읽습니다.</translation>
    </message>
    <message>
        <source>Each direction hands its own last state to the output. The forward one has {forward} of ‘fun’ left.</source>
        <translation>방향마다 자기의 마지막 상태를 출력층에 넘깁니다. 정방향의 마지막 상태에는 ‘fun’이 {forward}만큼 남아 있습니다.</translation>
    </message>
    <message>
        <source>How much of ‘fun’ is in the backward state that goes to the output?</source>
        <translation>출력층에 넘기는 역방향 상태에는 ‘fun’이 얼마나 있을까요?</translation>
    </message>
    <message>
        <source>{backward}. Of ‘dull’ it has only {dull} left. P(positive) = {p}.</source>
        <translation>{backward}입니다. ‘dull’은 {dull}만 남았습니다. P(긍정) = {p}입니다.</translation>
    </message>
    <message>
        <source>Why does the backward cell know ‘fun’ so well?</source>
        <translation>역방향 셀은 왜 ‘fun’을 그렇게 잘 알까요?</translation>
    </message>
    <message>
        <source>It reads ‘fun’ last: nothing came after it</source>
        <translation>‘fun’을 마지막에 읽어서: 그 뒤에 온 단어가 없다</translation>
    </message>
    <message>
        <source>Right. Its last state stands at the first word. What is late for one direction is early for the other.</source>
        <translation>맞습니다. 역방향의 마지막 상태는 첫 단어에 있습니다. 한 방향에서 먼저 읽은 단어는 다른 방향에서 나중에 읽습니다.</translation>
    </message>
    <message>
        <source>It never forgets</source>
        <translation>절대 잊지 않아서</translation>
    </message>
    <message>
        <source>It forgets ‘dull’ just as fast as the forward cell forgets ‘fun’: {dull}.</source>
        <translation>정방향 셀이 ‘fun’을 잊는 만큼 빨리 ‘dull’을 잊습니다. {dull}만 남았습니다.</translation>
    </message>
    <message>
        <source>Both directions share one state</source>
        <translation>두 방향이 상태 하나를 함께 써서</translation>
    </message>
    <message>
        <source>They never meet before the output. Each has its own W_x and W_h: {two} weights instead of {one}.</source>
        <translation>두 방향은 출력층에서야 만납니다. W_x와 W_h도 따로 있어서 가중치가 {one}개에서 {two}개로 늘었습니다.</translation>
    </message>
    <message>
        <source>Show the layer that reads backward (←), and click a unit of it in the heatmap.</source>
        <translation>거꾸로 읽는 층(←)을 표시하고, 히트맵에서 그 유닛을 하나 클릭하세요.</translation>
    </message>
    <message>
        <source>It fades from right to left. Such a layer needs the end of the text before it can begin: it cannot say what comes next.</source>
        <translation>오른쪽에서 왼쪽으로 희미해집니다. 이런 층은 글의 끝이 있어야 시작할 수 있습니다. 그래서 다음 단어를 예측하는 데는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The last state answers</source>
        <translation>마지막 상태로 판정하기</translation>
    </message>
    <message>
        <source>A state stands after each word, but one answer is wanted. The usual way takes the last state alone and drops the others.</source>
        <translation>단어마다 상태가 하나씩 남지만 판정은 하나입니다. 보통은 마지막 상태만 쓰고 나머지는 버립니다.</translation>
    </message>
    <message>
        <source>In this small network unit 0 rises at ‘fun’, unit 1 at ‘dull’. W_h leaves {half} of each from one time step to the next. Unit 0 speaks for positive, unit 1 against it, equally strongly.</source>
        <translation>이 작은 신경망에서는 ‘fun’을 읽으면 유닛 0이, ‘dull’을 읽으면 유닛 1이 커집니다. 시점이 하나 지날 때마다 W_h가 {half}배만 남깁니다. 유닛 0은 긍정, 유닛 1은 부정 쪽이고 세기는 같습니다.</translation>
    </message>
    <message>
        <source>One word of praise, one of blame. What is the verdict?</source>
        <translation>칭찬하는 단어 하나, 비판하는 단어 하나입니다. 어떻게 판정할까요?</translation>
    </message>
    <message>
        <source>positive: ‘fun’ stands first</source>
        <translation>긍정: ‘fun’이 먼저 나와서</translation>
    </message>
    <message>
        <source>about 50%: one against one</source>
        <translation>50%쯤: 하나씩이라서</translation>
    </message>
    <message>
        <source>negative: ‘dull’ stands last</source>
        <translation>부정: ‘dull’이 마지막에 나와서</translation>
    </message>
    <message>
        <source>P(positive) = {p}. At the end unit 0 is {fun} and unit 1 is {dull}.</source>
        <translation>P(긍정) = {p}입니다. 끝에서 유닛 0은 {fun}, 유닛 1은 {dull}입니다.</translation>
    </message>
    <message>
        <source>Why does ‘fun’ hardly count any more?</source>
        <translation>‘fun’은 왜 거의 영향이 없을까요?</translation>
    </message>
    <message>
        <source>Its own state was dropped, and the later ones kept little</source>
        <translation>‘fun’을 읽은 직후의 상태는 버렸고, 뒤의 상태에는 조금만 남아서</translation>
    </message>
    <message>
        <source>Right. It must pass through every later state, and each leaves {half} of it.</source>
        <translation>맞습니다. ‘fun’은 뒤의 모든 상태를 거쳐야 하고, 거칠 때마다 {half}배로 줄어듭니다.</translation>
    </message>
    <message>
        <source>‘dull’ has the larger weight</source>
        <translation>‘dull’의 가중치가 더 커서</translation>
    </message>
    <message>
        <source>Their weights are alike: look at the column of ‘fun’, it was {dull} there.</source>
        <translation>가중치는 같습니다. ‘fun’의 열을 보세요. 거기서는 ‘fun’의 값도 {dull}입니다.</translation>
    </message>
    <message>
        <source>The network only ever reads the last word</source>
        <translation>신경망은 마지막 단어만 읽어서</translation>
    </message>
    <message>
        <source>It read all of them: the last state still holds {fun} of ‘fun’. Little, but not nothing.</source>
        <translation>모두 읽었습니다. 마지막 상태에 ‘fun’이 {fun}만큼 남아 있습니다. 적지만 0은 아닙니다.</translation>
    </message>
    <message>
        <source>Put the same words into another order, so that it says positive.</source>
        <translation>같은 단어의 순서를 바꾸어 긍정으로 판정하게 하세요.</translation>
    </message>
    <message>
        <source>Drag a token or type: what stands later counts more.</source>
        <translation>토큰을 끌어 옮기거나 글을 다시 입력하면 됩니다. 뒤에 있는 단어가 더 큰 영향을 줍니다.</translation>
    </message>
    <message>
        <source>The mean of all states</source>
        <translation>모든 상태의 평균</translation>
    </message>
    <message>
        <source>The second way keeps all states and takes their mean. To make one vector of all states is called pooling.</source>
        <translation>둘째 방법은 상태를 모두 남겨 평균을 냅니다. 여러 상태로 벡터 하나를 만드는 일을 풀링(pooling)이라고 합니다.</translation>
    </message>
    <message>
        <source>The cell, the words and W_y are the same as before; in Keras the layer now has return_sequences=True. The last state alone gave P(positive) = {last}.</source>
        <translation>셀도, 단어도, W_y도 앞과 같습니다. 케라스에서는 층에 return_sequences=True를 넣습니다. 마지막 상태만 썼을 때 P(긍정)은 {last}였습니다.</translation>
    </message>
    <message>
        <source>What is P(positive) with the mean?</source>
        <translation>평균을 쓰면 P(긍정)은 얼마일까요?</translation>
    </message>
    <message>
        <source>{p}: the mean of unit 0 is {fun}, that of unit 1 {dull}.</source>
        <translation>{p}입니다. 유닛 0의 평균은 {fun}, 유닛 1의 평균은 {dull}입니다.</translation>
    </message>
    <message>
        <source>Why does ‘fun’ win now?</source>
        <translation>이번에는 왜 ‘fun’이 더 셀까요?</translation>
    </message>
    <message>
        <source>The mean counts words, whatever their order</source>
        <translation>평균은 순서와 상관없이 단어를 세기만 해서</translation>
    </message>
    <message>
        <source>Then it would be 50%. The states still come from one another, so the order still matters.</source>
        <translation>그렇다면 50%일 것입니다. 상태는 여전히 앞 상태에서 나오므로 순서가 중요합니다.</translation>
    </message>
    <message>
        <source>It is in all {steps} states, ‘dull’ in one</source>
        <translation>‘fun’은 상태 {steps}개 모두에, ‘dull’은 하나에만 있어서</translation>
    </message>
    <message>
        <source>Right. Look at the rows: unit 0 fades through {steps} columns, unit 1 had no time for more than one.</source>
        <translation>맞습니다. 행을 보세요. 유닛 0은 열 {steps}개에 걸쳐 희미해지고, 유닛 1은 한 열에만 있습니다.</translation>
    </message>
    <message>
        <source>Its state no longer fades</source>
        <translation>상태가 더는 희미해지지 않아서</translation>
    </message>
    <message>
        <source>The heatmap is the same as before: the cell did not change.</source>
        <translation>히트맵은 앞과 똑같습니다. 셀은 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>Add words that say nothing at the end (‘the’, ‘was’) until it falls below {limit}.</source>
        <translation>끝에 뜻이 없는 단어(‘the’, ‘was’)를 더해서 P(긍정)을 {limit} 아래로 내려 보세요.</translation>
    </message>
    <message>
        <source>Now ‘dull’, too, stands in several states, and the two are nearly even.</source>
        <translation>이제 ‘dull’도 여러 상태에 남아 있어서 둘이 거의 비깁니다.</translation>
    </message>
    <message>
        <source>All states side by side</source>
        <translation>모든 상태를 나란히</translation>
    </message>
    <message>
        <source>The third way puts the states of all time steps side by side into one long vector: concatenation. Nothing is lost, and each time step has weights of its own in W_y.</source>
        <translation>셋째 방법은 모든 시점의 상태를 나란히 이어 붙여 긴 벡터 하나로 만듭니다. 이어 붙이기(concatenation)입니다. 잃는 것이 없고, W_y에는 시점마다 따로 가중치가 있습니다.</translation>
    </message>
    <message>
        <source>There are {steps} time steps and {units} units.</source>
        <translation>시점은 {steps}개, 유닛은 {units}개입니다.</translation>
    </message>
    <message>
        <source>How many weights has W_y now? With the last state it was {units}.</source>
        <translation>이제 W_y 가중치는 몇 개일까요? 마지막 상태만 쓸 때는 {units}개였습니다.</translation>
    </message>
    <message>
        <source>{steps} · {units} = {rows}. They give P(positive) = {p}.</source>
        <translation>{steps} · {units} = {rows}개입니다. P(긍정)은 {p}입니다.</translation>
    </message>
    <message>
        <source>What is the price of it?</source>
        <translation>그 대신 무엇을 감수해야 할까요?</translation>
    </message>
    <message>
        <source>W_h has to be larger as well</source>
        <translation>W_h도 더 커져야 한다</translation>
    </message>
    <message>
        <source>The recurrent layer is untouched: {units} × {units} as before. Only the output sees more.</source>
        <translation>순환층은 그대로 {units} × {units}입니다. 출력층만 더 많이 봅니다.</translation>
    </message>
    <message>
        <source>All texts must have one length</source>
        <translation>모든 글의 길이가 같아야 한다</translation>
    </message>
    <message>
        <source>Right. A seventh word would have no row in W_y. So texts are cut or filled up to one length.</source>
        <translation>맞습니다. 일곱째 단어가 오면 W_y에 그 행이 없습니다. 그래서 글을 자르거나 채워 길이를 맞춥니다.</translation>
    </message>
    <message>
        <source>The order of the words is lost</source>
        <translation>단어의 순서를 잃는다</translation>
    </message>
    <message>
        <source>On the contrary: here the output knows at which time step each state stood.</source>
        <translation>오히려 반대입니다. 출력층은 어느 상태가 어느 시점의 것인지 압니다.</translation>
    </message>
    <message>
        <source>Make the verdict negative by one weight: click the lit one, which ‘fun’ has at the first time step, and type another.</source>
        <translation>가중치 하나만 바꾸어 부정으로 판정하게 하세요. 표시된 칸이 첫 시점의 ‘fun’에 곱하는 가중치입니다. 클릭하고 다른 값을 입력하세요.</translation>
    </message>
    <message>
        <source>One time step alone was turned. With the mean that is impossible.</source>
        <translation>한 시점만 뒤집었습니다. 평균으로는 할 수 없는 일입니다.</translation>
    </message>
</context>
<context>
    <name>LessonVectors</name>
    <message>
        <source>{lines}, one for each line</source>
        <translation>{lines}개, 줄마다 하나</translation>
    </message>
    <message>
        <source>{fewer}, the first line is not one</source>
        <translation>{fewer}개, 첫 줄은 리뷰가 아님</translation>
    </message>
    <message>
        <source>An English file</source>
        <translation>영어 파일</translation>
    </message>
    <message>
        <source>Reviews mostly come as a table: text, tab, label. This file has {lines} lines. The first is “{first}”, with the label {label}.</source>
        <translation>리뷰는 흔히 ‘글, 탭, 레이블’로 된 표로 주어집니다. 이 파일은 모두 {lines}줄입니다. 첫 줄은 “{first}”이고 레이블은 {label}입니다.</translation>
    </message>
    <message>
        <source>How many reviews are there to learn from?</source>
        <translation>학습에 쓸 리뷰는 몇 개일까요?</translation>
    </message>
    <message>
        <source>{reviews}. The first line is a review like the others.</source>
        <translation>{reviews}개입니다. 첫 줄도 다른 줄과 같은 리뷰입니다.</translation>
    </message>
    <message>
        <source>How can a program tell?</source>
        <translation>프로그램은 어떻게 알까요?</translation>
    </message>
    <message>
        <source>English files have no header</source>
        <translation>영어 파일에는 머리글이 없어서</translation>
    </message>
    <message>
        <source>Some have one, some have none, in any language.</source>
        <translation>머리글은 언어와 관계없이 있을 수도 없을 수도 있습니다.</translation>
    </message>
    <message>
        <source>Its label is one of those of the other lines</source>
        <translation>첫 줄의 레이블이 다른 줄의 레이블과 같아서</translation>
    </message>
    <message>
        <source>Right: {label} is a label, as below it. A header would have a name there.</source>
        <translation>맞습니다. 첫 줄의 {label}도 아래 줄에 나오는 레이블입니다. 머리글이라면 이름이 있을 자리입니다.</translation>
    </message>
    <message>
        <source>It is the shortest line</source>
        <translation>가장 짧은 줄이어서</translation>
    </message>
    <message>
        <source>Length says nothing about it.</source>
        <translation>길이로는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Start the training: a SimpleRNN that learns vectors of 100 numbers.</source>
        <translation>학습을 시작해 보세요. 100차원 벡터를 배우는 SimpleRNN입니다.</translation>
    </message>
    <message>
        <source>Tokens, the N most frequent words, T, batches without padding: all of this lesson happened in these seconds.</source>
        <translation>토큰 나누기, 자주 나오는 단어 N개, T, 패딩 없는 배치까지, 이 수업의 내용이 그 몇 초에 모두 일어났습니다.</translation>
    </message>
    <message>
        <source>A Korean file</source>
        <translation>한국어 파일</translation>
    </message>
    <message>
        <source>This one is Korean, again with a tab between. It has {lines} lines, and the first is “{first}”, tab, “{label}”.</source>
        <translation>이번에는 한국어 파일입니다. 역시 탭으로 나뉘고 모두 {lines}줄입니다. 첫 줄은 “{first}”, 탭, “{label}”입니다.</translation>
    </message>
    <message>
        <source>A Korean word changes its endings, so a morpheme analyser cuts it first: “지루하지 않았다” becomes ‘지루하다’ and ‘않다’.</source>
        <translation>한국어는 어미가 바뀌므로 먼저 형태소 분석기로 나눕니다. “지루하지 않았다”는 ‘지루하다’와 ‘않다’가 됩니다.</translation>
    </message>
    <message>
        <source>{reviews}: the first line names the columns.</source>
        <translation>{reviews}개입니다. 첫 줄은 열의 이름입니다.</translation>
    </message>
    <message>
        <source>After the file is read, what is different for Korean?</source>
        <translation>파일을 읽은 다음, 한국어에서는 무엇이 달라질까요?</translation>
    </message>
    <message>
        <source>The network: it needs another cell</source>
        <translation>신경망: 다른 셀이 필요하다</translation>
    </message>
    <message>
        <source>It is the same SimpleRNN. It sees ids and vectors, and no language.</source>
        <translation>같은 SimpleRNN입니다. 신경망은 단어 번호와 벡터만 봅니다.</translation>
    </message>
    <message>
        <source>Only how the text is cut into tokens</source>
        <translation>글을 토큰으로 나누는 방법만 다르다</translation>
    </message>
    <message>
        <source>Right. Then the same follows: the N most frequent, ids, cutting to T, vectors.</source>
        <translation>맞습니다. 그다음은 같습니다. 자주 나오는 N개를 고르고, 단어 번호를 매기고, T에서 자르고, 벡터로 바꿉니다.</translation>
    </message>
    <message>
        <source>The vectors: Korean needs longer ones</source>
        <translation>벡터: 한국어는 더 길어야 한다</translation>
    </message>
    <message>
        <source>Their size is a choice in any language; these have fewer numbers than the English ones.</source>
        <translation>벡터의 크기는 어느 언어에서나 정하기 나름입니다. 여기서는 영어보다 작게 했습니다.</translation>
    </message>
    <message>
        <source>Start the training.</source>
        <translation>학습을 시작해 보세요.</translation>
    </message>
    <message>
        <source>Your own file opens in the same way, with ‘Open’ in the Train view.</source>
        <translation>가지고 있는 파일도 학습 화면에서 같은 방법으로 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Cut at T words</source>
        <translation>T개에서 자르기</translation>
    </message>
    <message>
        <source>Networks are trained on batches of equal length T. What is longer is cut: the rest is removed (truncate).</source>
        <translation>신경망은 보통 길이가 T로 같은 글을 묶어 학습합니다. T보다 긴 글은 나머지를 잘라 냅니다(truncate).</translation>
    </message>
    <message>
        <source>This network reads T = {limit} tokens. The review in the field has {tokens}, and the rest is not read.</source>
        <translation>이 신경망은 토큰을 T = {limit}개까지만 읽습니다. 지금 입력한 글은 토큰이 {tokens}개이고, 나머지는 읽지 않습니다.</translation>
    </message>
    <message>
        <source>What does it say of this review?</source>
        <translation>이 리뷰를 어떻게 판정할까요?</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>긍정</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>부정</translation>
    </message>
    <message>
        <source>P(positive) is {cut}. Read to its end, with all {tokens} tokens, it would be {whole}.</source>
        <translation>P(긍정)은 {cut}입니다. 토큰 {tokens}개를 끝까지 읽으면 {whole}입니다.</translation>
    </message>
    <message>
        <source>Why do the two differ?</source>
        <translation>왜 다를까요?</translation>
    </message>
    <message>
        <source>The shorter text has fewer units</source>
        <translation>짧은 글은 유닛이 더 적어서</translation>
    </message>
    <message>
        <source>The units stay. There are fewer time steps.</source>
        <translation>유닛의 수는 그대로입니다. 줄어든 것은 시점입니다.</translation>
    </message>
    <message>
        <source>The sentence with ‘not’ was cut off</source>
        <translation>‘not’이 든 문장이 잘려 나가서</translation>
    </message>
    <message>
        <source>Right. What is cut off cannot come into any state. So T is chosen by how long the texts are.</source>
        <translation>맞습니다. 잘린 말은 어떤 상태에도 들어오지 못합니다. 그래서 T는 글의 길이를 보고 정합니다.</translation>
    </message>
    <message>
        <source>The network forgot the beginning</source>
        <translation>앞부분을 잊어서</translation>
    </message>
    <message>
        <source>It is the beginning that it read. The end never came.</source>
        <translation>읽은 것이 바로 앞부분입니다. 뒷부분은 들어오지 않았습니다.</translation>
    </message>
    <message>
        <source>Shorten the text so that ‘not’ is among the first {limit} tokens and the verdict is negative.</source>
        <translation>‘not’이 처음 {limit}개 안에 들어오도록 글을 줄여서 부정으로 판정하게 해 보세요.</translation>
    </message>
    <message>
        <source>In the Train view T is ‘Tokens read, at most’.</source>
        <translation>학습 화면에서는 ‘최대 토큰 수’가 T입니다.</translation>
    </message>
    <message>
        <source>Padding is read, too</source>
        <translation>패딩도 읽는다</translation>
    </message>
    <message>
        <source>What is shorter than T is filled up, mostly with zeros: padding. ‘0’ stands for it here; its vector is all zeros.</source>
        <translation>T보다 짧은 글은 모자란 만큼 채웁니다. 보통 0으로 채우며 패딩(padding)이라 합니다. 여기서는 토큰 ‘0’이 패딩이고, 벡터는 모두 0입니다.</translation>
    </message>
    <message>
        <source>This network was made by hand: one unit, ‘fun’ raises it, W_h = {w}. It has no mask, so it takes a time step for each ‘0’.</source>
        <translation>손으로 만든 신경망입니다. 유닛은 하나이고 ‘fun’을 읽으면 값이 오르며 W_h는 {w}입니다. 마스크가 없어서 ‘0’마다 한 시점씩 계산합니다.</translation>
    </message>
    <message>
        <source>Draw P(positive) over the sentence and the {zeros} zeros.</source>
        <translation>문장과 ‘0’ {zeros}개를 읽는 동안의 P(긍정)을 그려 보세요.</translation>
    </message>
    <message>
        <source>{start} at ‘fun’, {end} after {zeros} zeros: the state fell from {first} to {last}.</source>
        <translation>‘fun’에서 {start}, ‘0’을 {zeros}개 읽은 뒤 {end}입니다. 상태는 {first} → {last}, 이만큼 줄었습니다.</translation>
    </message>
    <message>
        <source>The zeros add nothing. What eats the memory?</source>
        <translation>0은 아무것도 더하지 않습니다. 무엇이 기억을 지울까요?</translation>
    </message>
    <message>
        <source>The step itself: h = tanh(h · W_h) once more</source>
        <translation>시점 자체: h = tanh(h · W_h) 계산을 한 번 더 해서</translation>
    </message>
    <message>
        <source>Right. A time step with an empty input is still a time step, and each makes the state smaller.</source>
        <translation>맞습니다. 입력이 비어 있어도 시점은 시점입니다. 그때마다 상태가 줄어듭니다.</translation>
    </message>
    <message>
        <source>‘0’ is read as a bad word</source>
        <translation>‘0’을 나쁜 말로 읽어서</translation>
    </message>
    <message>
        <source>Then P(positive) would fall below 50%. It goes to 50%: to nothing, not to “bad”.</source>
        <translation>그렇다면 P(긍정)이 50%보다 낮아져야 합니다. 50%로 다가갈 뿐입니다. 나쁜 쪽이 아니라 모르는 쪽입니다.</translation>
    </message>
    <message>
        <source>W_h changes with each ‘0’</source>
        <translation>‘0’을 읽을 때마다 W_h가 바뀌어서</translation>
    </message>
    <message>
        <source>Reading changes no weight. W_h is the same at all time steps.</source>
        <translation>읽는 동안 가중치는 바뀌지 않습니다. W_h는 모든 시점에서 같습니다.</translation>
    </message>
    <message>
        <source>Add more ‘0’ at the end until less than 52% is left.</source>
        <translation>P(긍정)이 52%보다 낮아질 때까지 끝에 ‘0’을 더 입력해 보세요.</translation>
    </message>
    <message>
        <source>After forty zeros it is {far}. A short review that is filled up to a long T is forgotten.</source>
        <translation>마흔 개를 읽으면 {far}입니다. 짧은 리뷰를 긴 T에 맞추어 채우면 내용이 지워집니다.</translation>
    </message>
    <message>
        <source>With a mask nothing changes</source>
        <translation>마스크가 있으면 달라지지 않는다</translation>
    </message>
    <message>
        <source>Back to the trained network. “the movie is fun” alone has {alone}. Now two zeros stand behind it, and are read.</source>
        <translation>앞에서 본, 학습을 마친 신경망으로 돌아왔습니다. “the movie is fun”만 읽으면 P(긍정)이 {alone}입니다. 지금은 뒤에 ‘0’이 두 개 있고, 이것도 읽습니다.</translation>
    </message>
    <message>
        <source>What is P(positive) after the two zeros?</source>
        <translation>‘0’을 두 개 읽은 뒤의 P(긍정)은 얼마일까요?</translation>
    </message>
    <message>
        <source>{padded}, and after ten zeros {ten}: without a mask the padding decides. This program reads no padding: in one batch with a longer review the sentence has {batched}, alone {alone}.</source>
        <translation>{padded}입니다. 열 개를 읽으면 {ten}입니다. 마스크가 없으면 패딩이 판정을 바꿉니다. 이 프로그램은 패딩을 읽지 않습니다. 더 긴 리뷰와 한 배치로 읽어도 {batched}, 혼자 읽어도 {alone}입니다.</translation>
    </message>
    <message>
        <source>What does a mask do?</source>
        <translation>마스크는 무엇을 할까요?</translation>
    </message>
    <message>
        <source>It gives the padding a better vector</source>
        <translation>패딩에 더 좋은 벡터를 준다</translation>
    </message>
    <message>
        <source>No vector helps: the step through W_h and tanh happens with any.</source>
        <translation>어떤 벡터를 주어도 W_h와 tanh를 거치는 계산은 일어납니다.</translation>
    </message>
    <message>
        <source>It lets the state stand where the text has ended</source>
        <translation>글이 끝난 곳에서 상태를 그대로 둔다</translation>
    </message>
    <message>
        <source>Right: no time step for padding. Here batches are packed, row by row of real tokens only.</source>
        <translation>맞습니다. 패딩에는 시점을 쓰지 않습니다. 이 프로그램은 실제 토큰만 모아 배치를 만듭니다.</translation>
    </message>
    <message>
        <source>It hides rare words</source>
        <translation>드문 단어를 가린다</translation>
    </message>
    <message>
        <source>That is what the vocabulary does. A mask is about padding.</source>
        <translation>그것은 어휘가 하는 일입니다. 마스크는 패딩을 다룹니다.</translation>
    </message>
    <message>
        <source>Delete the zeros, and the verdict is back.</source>
        <translation>‘0’을 지워서 판정을 되돌려 보세요.</translation>
    </message>
    <message>
        <source>{alone}, as in any batch. In Keras it is mask_zero=True, in PyTorch pack_padded_sequence.</source>
        <translation>{alone}입니다. 어떤 배치에서도 같습니다. 케라스에서는 mask_zero=True, 파이토치에서는 pack_padded_sequence를 씁니다.</translation>
    </message>
    <message>
        <source>Trained on padding</source>
        <translation>패딩째로 학습하면</translation>
    </message>
    <message>
        <source>Could a network learn to live with padding? This SimpleRNN was trained on the same reviews, each filled up to {length} tokens at the end, without a mask.</source>
        <translation>패딩이 있어도 학습하면 괜찮을까요? 같은 리뷰를 모두 끝까지 ‘0’으로 채워 토큰 {length}개로 만들고, 마스크 없이 학습한 SimpleRNN입니다.</translation>
    </message>
    <message>
        <source>With a mask its accuracy would be about {masked}.</source>
        <translation>마스크가 있으면 정확도는 {masked}쯤입니다.</translation>
    </message>
    <message>
        <source>What is its accuracy on the validation data, in %?</source>
        <translation>검증 데이터의 정확도는 몇 퍼센트일까요?</translation>
    </message>
    <message>
        <source>{padded}: a coin does as well. “The movie was fun.” has {chance}, “The movie was boring.” {boring}.</source>
        <translation>{padded}입니다. 동전을 던져서 맞히는 것과 다르지 않습니다. “The movie was fun.”은 {chance}, “The movie was boring.”은 {boring}입니다.</translation>
    </message>
    <message>
        <source>Why could training not help?</source>
        <translation>왜 학습해도 나아지지 않을까요?</translation>
    </message>
    <message>
        <source>The words stand nearly a hundred steps back, and the gradient vanishes</source>
        <translation>단어가 백 시점 가까이 앞에 있어 기울기가 사라져서</translation>
    </message>
    <message>
        <source>Right, as in lesson 4: the error at the end hardly reaches the words at the beginning.</source>
        <translation>맞습니다. 수업 4에서 본 대로, 마지막의 오차가 맨 앞의 단어까지 거의 전해지지 않습니다.</translation>
    </message>
    <message>
        <source>It had too few units</source>
        <translation>유닛이 모자라서</translation>
    </message>
    <message>
        <source>With as many units and no padding the same kind of network learned the task.</source>
        <translation>유닛의 수가 같아도 패딩이 없을 때는 잘 배웠습니다.</translation>
    </message>
    <message>
        <source>The reviews were other ones</source>
        <translation>다른 리뷰로 학습해서</translation>
    </message>
    <message>
        <source>They are the same, word for word. Only the zeros came after them.</source>
        <translation>단어 하나까지 같은 리뷰입니다. 뒤에 ‘0’만 붙었습니다.</translation>
    </message>
    <message>
        <source>Change the words at the beginning as you like, and let the zeros stand: the verdict does not move. In the field Ctrl+Home leads to the beginning.</source>
        <translation>‘0’은 그대로 두고 앞의 단어를 마음대로 바꾸어 보세요. 판정이 움직이지 않습니다. 입력란에서 Ctrl+Home을 누르면 처음으로 갑니다.</translation>
    </message>
    <message>
        <source>The last state is the same whatever the review says: the padding has taken everything.</source>
        <translation>리뷰가 무엇이든 마지막 상태가 같습니다. 패딩이 내용을 모두 지웠습니다.</translation>
    </message>
    <message>
        <source>From words to vectors</source>
        <translation>단어에서 벡터로</translation>
    </message>
    <message>
        <source>A review of 5 tokens is filled up with 95 zeros and read without a mask by a SimpleRNN. What happens?</source>
        <translation>토큰 5개인 리뷰를 0으로 95개 채우고, 마스크 없이 SimpleRNN으로 읽습니다. 어떻게 될까요?</translation>
    </message>
    <message>
        <source>Nothing: zeros add nothing</source>
        <translation>0은 더해도 0이라서 달라지지 않는다</translation>
    </message>
    <message>
        <source>They add nothing to the sum, but 95 times the state goes through W_h and tanh.</source>
        <translation>합에는 0을 더하지만, 상태가 W_h와 tanh를 95번 더 거칩니다.</translation>
    </message>
    <message>
        <source>The state is changed 95 times more; what was read can be lost</source>
        <translation>상태가 95번 더 바뀌어 읽은 내용을 잃을 수 있다</translation>
    </message>
    <message>
        <source>Right. A mask leaves these time steps out.</source>
        <translation>맞습니다. 마스크를 쓰면 이 시점들을 건너뜁니다.</translation>
    </message>
    <message>
        <source>It needs 95 more weights</source>
        <translation>가중치가 95개 더 필요하다</translation>
    </message>
    <message>
        <source>Time steps share the weights. There are as many for 5 tokens as for 100.</source>
        <translation>모든 시점이 가중치를 함께 씁니다. 토큰이 5개든 100개든 가중치의 수는 같습니다.</translation>
    </message>
    <message>
        <source>Each word has an id, and the id is a row of the embedding: the word&apos;s vector, which the cell reads in one time step.</source>
        <translation>단어마다 번호가 있고, 그 번호는 임베딩의 행을 가리킵니다. 그 행이 단어의 벡터이고, 셀은 한 시점에 벡터 하나를 읽습니다.</translation>
    </message>
    <message>
        <source>The vectors are weights: random at first, then moved by the gradient, until words that do the same are alike.</source>
        <translation>벡터도 가중치입니다. 처음에는 무작위이지만, 학습하면서 하는 일이 비슷한 단어끼리 가까워집니다.</translation>
    </message>
    <message>
        <source>Only the N most frequent words are known, and what is longer than T is cut.</source>
        <translation>많이 나오는 단어 N개만 알고, T보다 긴 글은 잘라 냅니다.</translation>
    </message>
    <message>
        <source>Padding that is read goes through W_h and tanh like a word and spoils the state; a mask, or a packed batch as here, leaves it out.</source>
        <translation>패딩을 그대로 읽으면 단어처럼 W_h와 tanh를 거쳐 상태를 망칩니다. 마스크를 쓰거나 이 프로그램처럼 실제 토큰만 묶으면 괜찮습니다.</translation>
    </message>
    <message>
        <source>English and Korean files differ only in how text is cut into tokens; whether there is a header, the program finds out.</source>
        <translation>영어와 한국어는 토큰으로 나누는 방법만 다릅니다. 머리글이 있는지는 프로그램이 알아냅니다.</translation>
    </message>
    <message>
        <source>A word is a row of numbers</source>
        <translation>단어는 숫자의 줄</translation>
    </message>
    <message>
        <source>“the movie is fun” is document 003&apos;s example. Each of its words has a vector, its row in a table that is called the embedding.</source>
        <translation>“the movie is fun”은 문서 003의 예문입니다. 단어마다 벡터가 하나씩 있고, 이 벡터를 모은 표를 임베딩(embedding)이라 합니다.</translation>
    </message>
    <message>
        <source>The vectors here have as many numbers as the document&apos;s, {size}. That of ‘fun’ begins with {first}, {second} and ends with {last}.</source>
        <translation>벡터는 문서에서처럼 {size}차원입니다. ‘fun’의 벡터는 처음 두 값이 {first}, {second}이고 마지막 값이 {last}입니다.</translation>
    </message>
    <message>
        <source>How many numbers of the text does the cell get at one time step?</source>
        <translation>셀은 한 시점에 글에서 숫자 몇 개를 받을까요?</translation>
    </message>
    <message>
        <source>{steps}, one for each word</source>
        <translation>{steps}개, 단어마다 하나</translation>
    </message>
    <message>
        <source>{size}, the vector of one word</source>
        <translation>{size}개, 단어 하나의 벡터</translation>
    </message>
    <message>
        <source>{all}, the vectors of all words</source>
        <translation>{all}개, 모든 단어의 벡터</translation>
    </message>
    <message>
        <source>{size} at each of {steps} time steps: first the vector of ‘the’, then that of ‘movie’, and so on.</source>
        <translation>시점 {steps}번에 {size}개씩 받습니다. 먼저 ‘the’의 벡터, 다음은 ‘movie’의 벡터, 이렇게 차례로 받습니다.</translation>
    </message>
    <message>
        <source>Why not all {all} at once?</source>
        <translation>왜 {all}개를 한 번에 받지 않을까요?</translation>
    </message>
    <message>
        <source>A sentence of 5 words would then not fit</source>
        <translation>그러면 단어가 다섯 개인 문장은 읽을 수 없어서</translation>
    </message>
    <message>
        <source>Right. W_x has {size} rows whatever the length. A longer text takes more time steps, not more weights.</source>
        <translation>맞습니다. W_x의 행은 글의 길이와 관계없이 {size}개입니다. 글이 길면 시점이 늘 뿐 가중치는 늘지 않습니다.</translation>
    </message>
    <message>
        <source>Because there are {size} units</source>
        <translation>유닛이 {size}개라서</translation>
    </message>
    <message>
        <source>The units are another number. W_x leads from {size} numbers to them.</source>
        <translation>유닛의 수는 따로 정합니다. W_x가 숫자 {size}개를 유닛으로 잇습니다.</translation>
    </message>
    <message>
        <source>Because each number is a time step</source>
        <translation>숫자 하나가 시점 하나라서</translation>
    </message>
    <message>
        <source>One word is one time step. All {size} numbers of it come in together.</source>
        <translation>단어 하나가 시점 하나입니다. 그 단어의 숫자 {size}개는 한꺼번에 들어옵니다.</translation>
    </message>
    <message>
        <source>Click the token ‘fun’, and look at the way from the word to its vector.</source>
        <translation>토큰 ‘fun’을 클릭해서 단어가 벡터가 되는 과정을 보세요.</translation>
    </message>
    <message>
        <source>Word → id → row of the embedding. The id says nothing but which row it is.</source>
        <translation>단어 → 단어 번호 → 임베딩의 행입니다. 단어 번호는 몇 번째 행인지만 알려 줍니다.</translation>
    </message>
    <message>
        <source>The vectors are learned</source>
        <translation>벡터도 학습한다</translation>
    </message>
    <message>
        <source>Before training the vectors are random. They are weights like W_x, and each step of training moves them.</source>
        <translation>학습하기 전의 벡터는 무작위입니다. 벡터도 W_x처럼 가중치라서, 학습할 때 함께 바뀝니다.</translation>
    </message>
    <message>
        <source>How alike two vectors are, their cosine says: 1 for the same direction, −1 for the opposite. Before training it is {before} for ‘fun’ and ‘great’.</source>
        <translation>두 벡터가 얼마나 비슷한지는 코사인 값으로 봅니다. 방향이 같으면 1, 반대면 −1입니다. ‘fun’과 ‘great’는 학습하기 전에 {before}입니다.</translation>
    </message>
    <message>
        <source>And after training?</source>
        <translation>학습한 뒤에는 얼마일까요?</translation>
    </message>
    <message>
        <source>{great} for ‘fun’ and ‘great’, but {boring} for ‘fun’ and ‘boring’, and {movie} for ‘fun’ and ‘movie’.</source>
        <translation>‘fun’과 ‘great’는 {great}, ‘fun’과 ‘boring’은 {boring}, ‘fun’과 ‘movie’는 {movie}입니다.</translation>
    </message>
    <message>
        <source>Nobody told the network what the words mean. Where does it come from?</source>
        <translation>단어의 뜻은 아무도 알려 주지 않았습니다. 이 비슷함은 어디에서 생겼을까요?</translation>
    </message>
    <message>
        <source>From their spelling</source>
        <translation>철자에서</translation>
    </message>
    <message>
        <source>‘fun’ and ‘funny’ are as far apart for it as any two: it sees ids, not letters.</source>
        <translation>신경망은 글자를 보지 않고 단어 번호만 봅니다. 철자가 비슷한 것은 알지 못합니다.</translation>
    </message>
    <message>
        <source>They stand in the same places of reviews with the same label</source>
        <translation>같은 레이블의 리뷰에서 같은 자리에 나와서</translation>
    </message>
    <message>
        <source>Right. What lowers the loss for one lowers it for the other, so the gradient moves both the same way.</source>
        <translation>맞습니다. 손실을 줄이는 방향이 두 단어에서 같아, 기울기가 두 벡터를 같은 쪽으로 옮겼습니다.</translation>
    </message>
    <message>
        <source>From a dictionary that comes with the program</source>
        <translation>프로그램에 든 사전에서</translation>
    </message>
    <message>
        <source>There is none. Other reviews would give other vectors.</source>
        <translation>사전은 없습니다. 다른 리뷰로 학습하면 다른 벡터가 나옵니다.</translation>
    </message>
    <message>
        <source>Put another word for ‘fun’ that leaves P(positive) within 5 percentage points.</source>
        <translation>‘fun’을 다른 단어로 바꾸되 P(긍정)이 5%p 넘게 달라지지 않게 해 보세요.</translation>
    </message>
    <message>
        <source>‘fun’ and ‘slow’ are not among them. What is P(positive) of “The movie was slow.”?</source>
        <translation>‘fun’과 ‘slow’는 여기에 없습니다. “The movie was slow.”의 P(긍정)은 얼마일까요?</translation>
    </message>
    <message>
        <source>{chance}, as of “The movie was fun.”: to this network they are the same word.</source>
        <translation>{chance}입니다. “The movie was fun.”과 같습니다. 이 신경망에게 두 단어는 같은 단어입니다.</translation>
    </message>
    <message>
        <source>Write a sentence of words it knows, so that P(positive) is above 90%: {words}</source>
        <translation>신경망이 아는 단어로 문장을 써서 P(긍정)을 90%보다 높여 보세요: {words}</translation>
    </message>
    <message>
        <source>With ‘great’ it is {with_great}, with ‘fun’ {chance}: like vectors, like verdicts.</source>
        <translation>‘great’이면 {with_great}, ‘fun’이면 {chance}입니다. 벡터가 비슷하면 판정도 비슷합니다.</translation>
    </message>
    <message>
        <source>Only the most frequent words</source>
        <translation>자주 나오는 단어만</translation>
    </message>
    <message>
        <source>A table with every word ever written would be huge, and rare words are hardly learned. So only the N most frequent get a row.</source>
        <translation>모든 단어를 담으면 표가 너무 커지고, 드문 단어는 거의 배우지도 못합니다. 그래서 많이 나온 순서로 N개만 씁니다.</translation>
    </message>
    <message>
        <source>This network knows the {n} most frequent: {some} and so on. All others are one and the same “unknown word”.</source>
        <translation>이 신경망은 많이 나온 단어 {n}개만 압니다. {some} 등입니다. 나머지는 모두 하나의 ‘모르는 단어(OOV)’입니다.</translation>
    </message>
    <message>
        <source>What does a small N cost?</source>
        <translation>N이 작으면 무엇을 잃을까요?</translation>
    </message>
    <message>
        <source>Accuracy, where a word that decides is left out</source>
        <translation>판정을 가르는 단어가 빠지면 정확도가 떨어진다</translation>
    </message>
    <message>
        <source>Right: {few} on the validation data with {n} words, {many} with {all}.</source>
        <translation>맞습니다. 검증 데이터의 정확도가 단어 {n}개로는 {few}, {all}개로는 {many}입니다.</translation>
    </message>
    <message>
        <source>Time steps: the unknown ones are not read</source>
        <translation>모르는 단어를 건너뛰어 시점이 줄어든다</translation>
    </message>
    <message>
        <source>They are read, with the vector of the unknown word. Count the columns.</source>
        <translation>건너뛰지 않습니다. 모르는 단어의 벡터로 읽습니다. 열의 수를 세어 보세요.</translation>
    </message>
    <message>
        <source>Nothing: the frequent words are the important ones</source>
        <translation>자주 나오는 단어가 중요하므로 잃을 것이 없다</translation>
    </message>
    <message>
        <source>The most frequent are ‘the’, ‘was’ and ‘.’: they judge nothing.</source>
        <translation>가장 많이 나오는 것은 ‘the’, ‘was’, 마침표입니다. 이런 단어로는 판정할 수 없습니다.</translation>
    </message>
    <message>
        <source>An unknown word is marked in its token. In the Train view N is ‘Vocabulary, at most’.</source>
        <translation>모르는 단어는 토큰에 표시됩니다. 학습 화면에서 N은 ‘최대 어휘 크기’입니다.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Read</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>A question from a lesson waits: do you remember?</source>
        <translation>수업에서 나온 질문이 기다립니다. 기억나나요?</translation>
    </message>
    <message>
        <source>View</source>
        <translation>화면</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>{path} 파일로 저장했습니다.</translation>
    </message>
    <message>
        <source>new model</source>
        <translation>새 모델</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>배우기</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>{function}: sum {total} → {name} {value}</source>
        <translation>{function}: 합 {total} → {name} {value}</translation>
    </message>
    <message>
        <source>the sum itself</source>
        <translation>합 그대로</translation>
    </message>
    <message>
        <source>The rows of the words of this review, of those of all words</source>
        <translation>전체 단어 가운데 이 리뷰에 나온 단어의 행</translation>
    </message>
    <message>
        <source>{source} is 0, and so is every product.</source>
        <translation>{source} 값이 0이라 곱한 값도 모두 0입니다.</translation>
    </message>
    <message>
        <source>Click a cell to change its value.</source>
        <translation>칸을 클릭하면 값을 바꿀 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>macro F1 {macro_f1} % · largest class {share} %</source>
        <translation>매크로 F1 {macro_f1}% · 가장 큰 클래스 {share}%</translation>
    </message>
    <message>
        <source>macro F1 {macro_f1} % · most frequent tag {share} %</source>
        <translation>매크로 F1 {macro_f1}% · 가장 많은 태그 {share}%</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Recent models</source>
        <translation>최근 모델</translation>
    </message>
    <message>
        <source>Recent data</source>
        <translation>최근 데이터</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <source>LSTM 64 · Naver film reviews</source>
        <translation>LSTM 64 · 네이버 영화 리뷰</translation>
    </message>
    <message>
        <source>SimpleRNN 64 · Naver film reviews</source>
        <translation>SimpleRNN 64 · 네이버 영화 리뷰</translation>
    </message>
    <message>
        <source>Go to the input &amp;line</source>
        <translation>입력란으로 이동(&amp;L)</translation>
    </message>
    <message>
        <source>Lar&amp;ger</source>
        <translation>크게(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>작게(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>기본 크기(&amp;U)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>&amp;Open model…</source>
        <translation>모델 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;data…</source>
        <translation>데이터 열기(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Save model</source>
        <translation>모델 저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save model &amp;as…</source>
        <translation>다른 이름으로 모델 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Save all of the &amp;window…</source>
        <translation>창 전체 저장(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>읽기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>배우기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>키보드 단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About RNN Desktop</source>
        <translation>RNN Desktop 정보(&amp;A)</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Back to the example and the bundled model; a trained model stays in the model card&apos;s list, the table stays open</source>
        <translation>예문과 기본 제공 모델로 돌아갑니다. 학습한 모델은 모델 카드의 목록에, 표는 열린 채로 남습니다.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
</context>
<context>
    <name>Methods</name>
    <message>
        <source>Receipt</source>
        <translation>로짓
내역</translation>
    </message>
    <message>
        <source>Gradient
× input</source>
        <translation>기울기
× 입력</translation>
    </message>
    <message>
        <source>Integrated
gradients</source>
        <translation>적분
기울기</translation>
    </message>
    <message>
        <source>Leaving
out</source>
        <translation>하나씩
빼기</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>초기 상태</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Held units</source>
        <translation>고정한 유닛</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>기준 입력</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>합</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>잔차</translation>
    </message>
    <message>
        <source>What the states before the first token give.</source>
        <translation>첫 토큰을 읽기 전 상태의 기여도입니다.</translation>
    </message>
    <message>
        <source>What all biases give together.</source>
        <translation>모든 편향의 기여도를 더한 값입니다.</translation>
    </message>
    <message>
        <source>What the units give that are held at a value.</source>
        <translation>값을 고정한 유닛의 기여도입니다.</translation>
    </message>
    <message>
        <source>The logit of as many zero vectors.</source>
        <translation>같은 개수의 영벡터를 읽었을 때의 로짓입니다.</translation>
    </message>
    <message>
        <source>Of all tokens and the terms above.</source>
        <translation>모든 토큰과 위의 항을 더한 값입니다.</translation>
    </message>
    <message>
        <source>What the network itself says.</source>
        <translation>신경망이 낸 값 그대로입니다.</translation>
    </message>
    <message>
        <source>The logit minus the sum.</source>
        <translation>로짓에서 합을 뺀 값입니다.</translation>
    </message>
    <message>
        <source>The y of as many zero vectors.</source>
        <translation>같은 개수의 영벡터를 읽었을 때의 y입니다.</translation>
    </message>
    <message>
        <source>y minus the sum.</source>
        <translation>y에서 합을 뺀 값입니다.</translation>
    </message>
    <message>
        <source>Exact
sum</source>
        <translation>정확한
합</translation>
    </message>
    <message>
        <source>What each token gave to the logit</source>
        <translation>토큰별 로짓 기여도</translation>
    </message>
    <message>
        <source>Method that the receipt under the columns shows</source>
        <translation>열 아래 ‘로짓 내역’에 보일 방법</translation>
    </message>
    <message>
        <source>Contributions by token and method</source>
        <translation>토큰별·방법별 기여도</translation>
    </message>
    <message>
        <source>What each sum is made of</source>
        <translation>합을 이루는 항</translation>
    </message>
    <message>
        <source>What each token gave to the logit of “{label}”</source>
        <translation>“{label}” 로짓의 토큰별 기여도</translation>
    </message>
    <message>
        <source>What each value gave to y of “{label}”</source>
        <translation>“{label}” y의 값별 기여도</translation>
    </message>
    <message>
        <source>Open a model, and the contributions of the tokens appear here.</source>
        <translation>모델을 열면 토큰별 기여도가 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Type a review to see what each of its tokens gives.</source>
        <translation>리뷰를 입력하면 토큰별 기여도를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Type a text to see what each of its tokens gives.</source>
        <translation>글을 입력하면 토큰별 기여도를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Type numbers to see what each of them gives.</source>
        <translation>숫자를 입력하면 시점별 기여도를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The model knows none of these words: it reads the same vector for each.</source>
        <translation>모델이 아는 단어가 하나도 없어서 모두 같은 벡터로 읽습니다.</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>로짓</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>test {percent} %</source>
        <translation>테스트 {percent}%</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>단어 {count}개</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>모델 없음</translation>
    </message>
    <message>
        <source>click to open one</source>
        <translation>클릭하여 열기</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>준비 중</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>에포크 {epoch}</translation>
    </message>
    <message>
        <source>epoch {epoch} / {epochs}</source>
        <translation>에포크 {epoch} / {epochs}</translation>
    </message>
    <message>
        <source>by word</source>
        <translation>어절 단위</translation>
    </message>
    <message>
        <source>by character</source>
        <translation>글자 단위</translation>
    </message>
    <message>
        <source>by letter</source>
        <translation>글자·공백 단위</translation>
    </message>
    <message>
        <source>split at spaces</source>
        <translation>공백 단위</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>이름 없음</translation>
    </message>
    <message>
        <source>test error {error}</source>
        <translation>테스트 오차 {error}</translation>
    </message>
    <message>
        <source>validation error {error}</source>
        <translation>검증 오차 {error}</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>수정됨</translation>
    </message>
    <message>
        <source>untrained</source>
        <translation>학습 전</translation>
    </message>
    <message>
        <source>epoch {epoch}, not validated</source>
        <translation>에포크 {epoch} · 검증 안 함</translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation>클래스 {count}개</translation>
    </message>
    <message>
        <source>{count} tags</source>
        <translation>태그 {count}개</translation>
    </message>
    <message>
        <source>{count} series</source>
        <translation>시계열 {count}개</translation>
    </message>
    <message>
        <source>{count} labels</source>
        <translation>레이블 {count}개</translation>
    </message>
    <message>
        <source>says at each token which one comes next</source>
        <translation>토큰마다 다음에 올 토큰을 예측합니다.</translation>
    </message>
    <message>
        <source>tells apart: {labels}</source>
        <translation>구분하는 클래스: {labels}</translation>
    </message>
    <message>
        <source>gives each token one of these tags: {labels}</source>
        <translation>토큰마다 붙이는 태그: {labels}</translation>
    </message>
    <message>
        <source>says the next value of: {labels}</source>
        <translation>다음 값을 예측하는 시계열: {labels}</translation>
    </message>
    <message>
        <source>writes what follows from a label: {labels}</source>
        <translation>글을 이어 쓰는 레이블: {labels}</translation>
    </message>
    <message>
        <source>window of {count} values</source>
        <translation>윈도 {count}개</translation>
    </message>
    <message>
        <source>validation {percent} %</source>
        <translation>검증 {percent}%</translation>
    </message>
</context>
<context>
    <name>ModelFiles</name>
    <message>
        <source>Open another model?</source>
        <translation>다른 모델을 열까요?</translation>
    </message>
    <message>
        <source>Models and readings</source>
        <translation>모델과 저장한 결과</translation>
    </message>
    <message>
        <source>Open model</source>
        <translation>모델 열기</translation>
    </message>
    <message>
        <source>Open reading</source>
        <translation>저장한 결과 열기</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>저장한 결과</translation>
    </message>
    <message>
        <source>Compare with a model</source>
        <translation>비교할 모델 열기</translation>
    </message>
    <message>
        <source>Save model as</source>
        <translation>다른 이름으로 모델 저장</translation>
    </message>
    <message>
        <source>Close RNN Desktop?</source>
        <translation>RNN Desktop을 닫을까요?</translation>
    </message>
    <message>
        <source>A network is being trained. Closing stops the training.</source>
        <translation>신경망이 학습하는 중입니다. 닫으면 학습이 중지됩니다.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>중지하고 닫기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Open without saving</source>
        <translation>저장하지 않고 열기</translation>
    </message>
    <message>
        <source>Save all of the window</source>
        <translation>창 전체 저장</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>저장하지 않고 닫기</translation>
    </message>
    <message>
        <source>What it has learned so far stays in the model card&apos;s list.</source>
        <translation>지금까지 학습한 모델은 모델 카드의 목록에 남습니다.</translation>
    </message>
    <message>
        <source>It has not learned anything yet.</source>
        <translation>아직 학습한 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Not saved, and lost when the window is closed:</source>
        <translation>저장하지 않아 창을 닫으면 사라지는 모델:</translation>
    </message>
    <message>
        <source>Not saved, but kept in the model card&apos;s list until discarded there:</source>
        <translation>저장하지 않았지만 버릴 때까지 모델 카드의 목록에 남는 모델:</translation>
    </message>
</context>
<context>
    <name>MoreSettings</name>
    <message>
        <source>forward</source>
        <translation>정방향</translation>
    </message>
    <message>
        <source>never</source>
        <translation>사용 안 함</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>First state h₀</source>
        <translation>초기 상태 h₀</translation>
    </message>
    <message>
        <source>both directions</source>
        <translation>양방향</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>임베딩</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>원-핫 벡터</translation>
    </message>
    <message>
        <source>identity (none)</source>
        <translation>항등(없음)</translation>
    </message>
    <message>
        <source>with bias</source>
        <translation>있음</translation>
    </message>
    <message>
        <source>without bias</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>ones</source>
        <translation>1</translation>
    </message>
    <message>
        <source>SGD, momentum</source>
        <translation>모멘텀 SGD</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>가중치의 초깃값</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>더 많은 설정</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count}개 변경</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>States joined</source>
        <translation>이어 붙일 상태 수</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>단어</translation>
    </message>
    <message>
        <source>Early stop, epochs</source>
        <translation>조기 종료 대기 에포크</translation>
    </message>
    <message>
        <source>last state</source>
        <translation>마지막 상태</translation>
    </message>
    <message>
        <source>mean of states</source>
        <translation>상태의 평균</translation>
    </message>
    <message>
        <source>maximum of states</source>
        <translation>상태의 최댓값</translation>
    </message>
    <message>
        <source>states joined</source>
        <translation>이어 붙이기</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>어텐션</translation>
    </message>
    <message>
        <source>all in one part</source>
        <translation>한쪽에 모두</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>풀링</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>학습률 스케줄</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <source>clip norm</source>
        <translation>클리핑 한계</translation>
    </message>
    <message>
        <source>input dropout</source>
        <translation>입력 드롭아웃</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>output dropout</source>
        <translation>출력 드롭아웃</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>스무딩</translation>
    </message>
    <message>
        <source>averaging</source>
        <translation>가중치 평균</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>보관할 가중치</translation>
    </message>
    <message>
        <source>best epoch</source>
        <translation>최고 에포크</translation>
    </message>
    <message>
        <source>newest weights</source>
        <translation>최신 가중치</translation>
    </message>
    <message>
        <source>Duplicate texts</source>
        <translation>중복된 글</translation>
    </message>
    <message>
        <source>constant rate</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>코사인</translation>
    </message>
    <message>
        <source>one cycle</source>
        <translation>원 사이클</translation>
    </message>
    <message>
        <source>W_x and W_y</source>
        <translation>W_x, W_y</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>임베딩</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>초깃값의 폭</translation>
    </message>
    <message>
        <source>forget bias</source>
        <translation>망각 편향</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>0</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>균등 분포</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>정규 분포</translation>
    </message>
    <message>
        <source>Xavier, uniform</source>
        <translation>Xavier 균등</translation>
    </message>
    <message>
        <source>Xavier, normal</source>
        <translation>Xavier 정규</translation>
    </message>
    <message>
        <source>He, uniform</source>
        <translation>He 균등</translation>
    </message>
    <message>
        <source>He, normal</source>
        <translation>He 정규</translation>
    </message>
    <message>
        <source>orthogonal</source>
        <translation>직교 행렬</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>단위 행렬</translation>
    </message>
</context>
<context>
    <name>NetworkPicture</name>
    <message>
        <source>the last states of both directions</source>
        <translation>두 방향의 마지막 상태</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>이어 붙이기</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>어텐션</translation>
    </message>
    <message>
        <source>logit {number}</source>
        <translation>로짓 {number}</translation>
    </message>
    <message>
        <source>initial state</source>
        <translation>초기 상태</translation>
    </message>
    <message>
        <source>The {shown} of {count} lines that carry most (|w · value|, as many of each matrix)</source>
        <translation>연결선 {count}개 가운데 가장 큰 {shown}개(|w · 값| 기준, 행렬마다 고르게)</translation>
    </message>
    <message>
        <source>All {count} lines</source>
        <translation>연결선 {count}개 모두</translation>
    </message>
    <message>
        <source>weights into {gate}</source>
        <translation>{gate}에 들어가는 가중치</translation>
    </message>
</context>
<context>
    <name>NextWords</name>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>Number of further words</source>
        <translation>더할 단어 수</translation>
    </message>
    <message>
        <source>Reach of further words</source>
        <translation>단어를 더 붙일 때의 범위</translation>
    </message>
    <message>
        <source>The band over the running curve: a greedy search gets at least this far with so many further words; others may get further.</source>
        <translation>‘감성 흐름’에 띠로 보입니다. 매번 가장 크게 움직이는 단어를 고르는 탐욕 탐색(greedy search)으로 적어도 여기까지 갑니다. 다른 조합은 더 멀리 갈 수 있습니다.</translation>
    </message>
    <message>
        <source>Words that would raise and lower the verdict most</source>
        <translation>판정을 가장 크게 올리고 내릴 단어</translation>
    </message>
    <message>
        <source>Open a model, and every word it knows is tried here.</source>
        <translation>모델을 열면 아는 단어를 모두 다음 자리에 넣어 봅니다.</translation>
    </message>
    <message>
        <source>As the first word</source>
        <translation>첫 단어로 올 단어</translation>
    </message>
    <message>
        <source>{answer} if this word were added</source>
        <translation>이 단어를 더한다면: {answer}</translation>
    </message>
    <message>
        <source>The band over the probability so far: a greedy search gets at least this far with so many further words; others may get further.</source>
        <translation>‘확률 흐름’에 띠로 보입니다. 매번 가장 크게 움직이는 단어를 고르는 탐욕 탐색(greedy search)으로 적어도 여기까지 갑니다. 다른 조합은 더 멀리 갈 수 있습니다.</translation>
    </message>
    <message>
        <source>After “{text}”</source>
        <translation>‘{text}’ 다음에 올 단어</translation>
    </message>
    <message>
        <source>{word} (number {id} of the vocabulary): logit {logit}. Click to append it.</source>
        <translation>{word}(어휘 {id}번): 로짓 {logit}. 클릭하면 이어 붙입니다.</translation>
    </message>
    <message>
        <source>If this word were added</source>
        <translation>이 단어를 더한다면</translation>
    </message>
    <message>
        <source>What each word that the model knows would do to the verdict, not how likely it is: this network does not predict words.</source>
        <translation>모델이 아는 단어마다 더했을 때 판정이 어떻게 바뀌는지 보여 줍니다. 나올 확률이 아닙니다. 이 신경망은 단어를 예측하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>OneStep</name>
    <message>
        <source>{count} of {all} words are in this batch and move</source>
        <translation>단어 {all}개 중 이 배치에 있는 {count}개만 바뀜</translation>
    </message>
    <message>
        <source>Point at a weight for its three numbers.</source>
        <translation>가중치를 가리키면 세 값이 나옵니다.</translation>
    </message>
    <message>
        <source>The watched sentence: {before} → {after}</source>
        <translation>지켜보는 문장: {before} → {after}</translation>
    </message>
    <message>
        <source>‘One step’ moves every weight once. Here stands each weight before the step, its gradient, and the weight after it, with what the network says of the watched sentence before and after.</source>
        <translation>‘한 스텝’을 누르면 모든 가중치를 한 번 고칩니다. 가중치마다 고치기 전의 값, 기울기, 고친 뒤의 값이 여기에 나옵니다. 지켜보는 문장에 대한 출력도 그 전후로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>‖before‖</source>
        <translation>‖전‖</translation>
    </message>
    <message>
        <source>‖gradient‖</source>
        <translation>‖기울기‖</translation>
    </message>
    <message>
        <source>‖after‖</source>
        <translation>‖후‖</translation>
    </message>
    <message>
        <source>‖change‖</source>
        <translation>‖변화‖</translation>
    </message>
    <message>
        <source>Step {step}, on 1 example: loss {before} → {after}</source>
        <translation>스텝 {step}, 예 1개: 손실 {before} → {after}</translation>
    </message>
    <message>
        <source>Step {step}, on {count} examples: loss {before} → {after}</source>
        <translation>스텝 {step}, 예 {count}개: 손실 {before} → {after}</translation>
    </message>
    <message>
        <source>learning rate {rate} · gradient norm {norm}</source>
        <translation>학습률 {rate} · 기울기 크기 {norm}</translation>
    </message>
    <message>
        <source>learning rate {rate} · gradient norm {norm}, cut to {cut}</source>
        <translation>학습률 {rate} · 기울기 크기 {norm}, 클리핑 후 {cut}</translation>
    </message>
    <message>
        <source>{weight}: {before} → {after} · gradient {gradient}</source>
        <translation>{weight}: {before} → {after} · 기울기 {gradient}</translation>
    </message>
    <message>
        <source>before (±{most})</source>
        <translation>고치기 전(±{most})</translation>
    </message>
    <message>
        <source>gradient (±{most})</source>
        <translation>기울기(±{most})</translation>
    </message>
    <message>
        <source>after (±{most})</source>
        <translation>고친 뒤(±{most})</translation>
    </message>
</context>
<context>
    <name>OpenCell</name>
    <message>
        <source>held</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>The hidden state of the layer below, which this layer reads.</source>
        <translation>아래층의 은닉 상태입니다. 이 층이 읽는 값입니다.</translation>
    </message>
    <message>
        <source>The cell state before this time step.</source>
        <translation>이 시점 앞의 셀 상태입니다.</translation>
    </message>
    <message>
        <source>The hidden state before this time step: here unit {unit}; the products read all units.</source>
        <translation>이 시점 앞의 은닉 상태입니다. 숫자는 유닛 {unit}의 값이고, 곱에는 모든 유닛이 들어갑니다.</translation>
    </message>
    <message>
        <source>What {source} gives to the sum: its numbers times weights of unit {unit}.</source>
        <translation>{source} 값이 합에 더하는 수입니다. 숫자마다 유닛 {unit}의 가중치를 곱해 더했습니다.</translation>
    </message>
    <message>
        <source>Held at this value by a change; the cell itself makes {value}.</source>
        <translation>변경으로 이 값에 고정했습니다. 셀이 계산한 값은 {value}입니다.</translation>
    </message>
    <message>
        <source>The share that is taken from the candidate.</source>
        <translation>후보 값에서 가져오는 비율입니다.</translation>
    </message>
    <message>
        <source>The new cell state: what is kept of the one before, and what is written.</source>
        <translation>새 셀 상태입니다. 앞 셀 상태에서 남긴 값에 새로 넣은 값을 더합니다.</translation>
    </message>
    <message>
        <source>The cell state pressed between −1 and 1.</source>
        <translation>셀 상태를 −1과 1 사이로 누른 값입니다.</translation>
    </message>
    <message>
        <source>What the cell itself makes, before it was changed.</source>
        <translation>변경하기 전에 셀이 계산한 값입니다.</translation>
    </message>
    <message>
        <source>what the output gate lets out of tanh(c).</source>
        <translation>tanh(c)에서 출력 게이트가 내보낸 값입니다.</translation>
    </message>
    <message>
        <source>what is new, and what is kept of the one before.</source>
        <translation>새로 넣은 값에 앞 상태에서 남긴 값을 더합니다.</translation>
    </message>
    <message>
        <source>What the forget gate keeps of the cell state before.</source>
        <translation>앞 셀 상태에서 망각 게이트가 남긴 값입니다.</translation>
    </message>
    <message>
        <source>What the input gate writes of the candidate into the cell state.</source>
        <translation>후보 값에서 입력 게이트가 셀 상태에 넣는 값입니다.</translation>
    </message>
    <message>
        <source>What the reset gate lets through of what comes from the state before.</source>
        <translation>앞 상태에서 온 값 가운데 리셋 게이트가 통과시킨 값입니다.</translation>
    </message>
    <message>
        <source>What the update gate keeps of the hidden state before.</source>
        <translation>앞 은닉 상태에서 업데이트 게이트가 남긴 값입니다.</translation>
    </message>
    <message>
        <source>What is taken from the candidate.</source>
        <translation>후보 값에서 가져온 값입니다.</translation>
    </message>
    <message>
        <source>The sum of all that comes in; it goes through {function}.</source>
        <translation>들어온 값을 모두 더한 합입니다. 이 합을 {function} 함수에 넣습니다.</translation>
    </message>
    <message>
        <source>What comes from the state before, with its bias.</source>
        <translation>앞 상태에서 온 값에 편향을 더한 합입니다.</translation>
    </message>
    <message>
        <source>↑ ↓ another unit · Esc closes</source>
        <translation>↑ ↓ 다른 유닛 · Esc 닫기</translation>
    </message>
</context>
<context>
    <name>OtherDataPanel</name>
    <message>
        <source>Parts</source>
        <translation>나누는 방법</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>윈도 길이</translation>
    </message>
    <message>
        <source>each line for itself</source>
        <translation>줄마다 따로</translation>
    </message>
    <message>
        <source>one text, in windows</source>
        <translation>글 하나를 윈도로</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>시계열</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>파일을 읽는 중…</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>글자 {count}개</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1줄</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count}줄</translation>
    </message>
    <message>
        <source>bytes that could not be read, shown as �: {count}</source>
        <translation>읽지 못해 �로 표시한 바이트: {count}개</translation>
    </message>
    <message>
        <source>{count} lines left out</source>
        <translation>{count}줄 제외</translation>
    </message>
    <message>
        <source>1 sentence</source>
        <translation>문장 1개</translation>
    </message>
    <message>
        <source>{count} sentences</source>
        <translation>문장 {count}개</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>단어 {count}개</translation>
    </message>
    <message>
        <source>{count} tags</source>
        <translation>태그 {count}개</translation>
    </message>
    <message>
        <source>1 line left out</source>
        <translation>1줄 제외</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count}행</translation>
    </message>
    <message>
        <source>1 window</source>
        <translation>윈도 1개</translation>
    </message>
    <message>
        <source>{count} windows</source>
        <translation>윈도 {count}개</translation>
    </message>
    <message>
        <source>1 row without a number</source>
        <translation>숫자가 없는 행 1개</translation>
    </message>
    <message>
        <source>{count} rows without a number</source>
        <translation>숫자가 없는 행 {count}개</translation>
    </message>
</context>
<context>
    <name>OtherPreview</name>
    <message>
        <source>Double-click to read the window that begins here.</source>
        <translation>두 번 클릭하면 여기서 시작하는 윈도를 읽습니다.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Words and their tags</source>
        <translation>단어와 태그</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Overview of all time steps</source>
        <translation>모든 시점 전체 보기</translation>
    </message>
    <message>
        <source>All time steps: what each adds to the explained output, upwards, or takes away. The frame is the part in sight; click or drag to move it.</source>
        <translation>모든 시점입니다. 설명하는 출력에 더하는 값은 위로, 빼는 값은 아래로 그립니다. 테두리 안이 지금 보이는 부분이며, 클릭하거나 끌어서 옮깁니다.</translation>
    </message>
</context>
<context>
    <name>ParameterTable</name>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>with the {count} words of this data</source>
        <translation>이 데이터의 단어 {count}개 기준</translation>
    </message>
    <message>
        <source>with {count} words at most</source>
        <translation>단어 최대 {count}개 기준</translation>
    </message>
</context>
<context>
    <name>Percentages</name>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>To the first time step</source>
        <translation>첫 시점으로</translation>
    </message>
    <message>
        <source>One time step back</source>
        <translation>한 시점 뒤로</translation>
    </message>
    <message>
        <source>One time step forward</source>
        <translation>한 시점 앞으로</translation>
    </message>
    <message>
        <source>To the end: show all time steps</source>
        <translation>끝으로: 모든 시점 보기</translation>
    </message>
    <message>
        <source>Play the time steps</source>
        <translation>처음부터 한 시점씩 재생</translation>
    </message>
    <message>
        <source>Time steps read</source>
        <translation>읽은 시점</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>재생 속도</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>No installed font has Hangul, so Korean appears as boxes. Install one (on Debian the package fonts-nanum) and start again.</source>
        <translation>한글 글꼴이 설치되어 있지 않아 한글이 네모로 보입니다. 글꼴(Debian에서는 fonts-nanum 패키지)을 설치하고 다시 시작하세요.</translation>
    </message>
    <message>
        <source>{reason} The last good weights, of step {step}, are in {path}.</source>
        <translation>{reason} 문제가 생기기 전인 스텝 {step}의 가중치는 {path} 파일에 있습니다.</translation>
    </message>
    <message>
        <source>{path} holds no series of numbers. Write one number in a line, or open a table with a column of them.</source>
        <translation>{path} 파일에 시계열 숫자가 없습니다. 한 줄에 숫자를 하나씩 쓰거나, 숫자 열이 있는 표를 여세요.</translation>
    </message>
    <message>
        <source>{path} has no column “{name}”. Its columns are {columns}.</source>
        <translation>{path} 파일에 “{name}” 열이 없습니다. 다음 열 중에서 고르세요: {columns}.</translation>
    </message>
    <message>
        <source>Nothing can be written to {path}. Choose a folder that exists and that you may write to.</source>
        <translation>{path} 폴더에 쓸 수 없습니다. 쓰기 권한이 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>What was made could not be written: {reason}. Free some space.</source>
        <translation>결과를 저장하지 못했습니다: {reason}. 디스크 공간을 비우세요.</translation>
    </message>
    <message>
        <source>hidden_sizes is {value}; give 1 to 16 whole numbers, one for each layer.</source>
        <translation>hidden_sizes 값이 {value}입니다. 층마다 하나씩, 정수를 1~16개 입력하세요.</translation>
    </message>
    <message>
        <source>hidden_sizes is {value}; layer {number} needs a whole number from {low} to {high}.</source>
        <translation>hidden_sizes 값이 {value}입니다. {number}번째 층에는 {low} 이상 {high} 이하의 정수를 입력하세요.</translation>
    </message>
    <message>
        <source>activation is “{value}”; {cell} has tanh, and only simple_rnn has a choice of others.</source>
        <translation>activation 값이 “{value}”입니다. {cell} 셀은 tanh만 쓸 수 있고, 다른 함수는 simple_rnn 셀에서만 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>fixed_length is {value}; only concatenation has one.</source>
        <translation>fixed_length 값이 {value}입니다. 이 값은 이어 붙이기(concatenate)에서만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>bidirectional is {value}; a network that generates cannot read what it has not said.</source>
        <translation>bidirectional 값이 {value}입니다. 생성하는 신경망은 아직 생성하지 않은 토큰을 읽을 수 없습니다. 정방향(false)으로 두세요.</translation>
    </message>
    <message>
        <source>dropout_words is {value}, but numeric input has no words. Use dropout_input instead.</source>
        <translation>dropout_words 값이 {value}인데, 숫자 입력에는 단어가 없습니다. 대신 dropout_input을 쓰세요.</translation>
    </message>
    <message>
        <source>dropout_input is {value}, but one-hot input is one number for each word. Use dropout_words instead.</source>
        <translation>dropout_input 값이 {value}인데, 원-핫 입력은 단어마다 숫자 하나뿐입니다. 대신 dropout_words를 쓰세요.</translation>
    </message>
    <message>
        <source>label_smoothing is {value}, but a linear head learns numbers, not labels. Use 0.</source>
        <translation>label_smoothing 값이 {value}인데, 선형 출력은 레이블이 아니라 숫자를 배웁니다. 0으로 두세요.</translation>
    </message>
    <message>
        <source>The configuration has the fields {got}; expected {wanted}.</source>
        <translation>설정의 항목이 다릅니다: {got}. 있어야 할 항목: {wanted}.</translation>
    </message>
    <message>
        <source>{name} is “{value}”; choose one of {allowed}.</source>
        <translation>{name} 값이 “{value}”입니다. 다음 중에서 고르세요: {allowed}.</translation>
    </message>
    <message>
        <source>{name} is {value}; choose a whole number from {low} to {high}.</source>
        <translation>{name} 값이 {value}입니다. {low} 이상 {high} 이하의 정수를 고르세요.</translation>
    </message>
    <message>
        <source>{name} is {value}; choose a number greater than {low} and less than {high}.</source>
        <translation>{name} 값이 {value}입니다. {low}보다 크고 {high}보다 작은 수를 고르세요.</translation>
    </message>
    <message>
        <source>{name} is {value}; choose a number from {low} up to, but not including, {high}.</source>
        <translation>{name} 값이 {value}입니다. {low} 이상 {high} 미만의 수를 고르세요.</translation>
    </message>
    <message>
        <source>Token ids run from {low} to {high}; the vocabulary has 0 to {last}.</source>
        <translation>단어 번호가 {low}부터 {high}까지인데, 어휘의 단어 번호는 0부터 {last}까지입니다.</translation>
    </message>
    <message>
        <source>At step {step} the gradient was too large for any number, so it could not be clipped. Train again with a lower learning rate, smaller initial weights or shorter reviews.</source>
        <translation>스텝 {step}에서 기울기가 수로 나타낼 수 없을 만큼 커져서 클리핑할 수 없었습니다. 학습률을 낮추거나, 가중치의 초깃값을 작게 하거나, 리뷰를 짧게 해서 다시 학습하세요.</translation>
    </message>
    <message>
        <source>At step {step} the loss stopped being a number. Train again with a lower learning rate or clip norm.</source>
        <translation>스텝 {step}에서 손실이 NaN(수가 아님)이 되었습니다. 학습률이나 기울기 클리핑 값을 낮추어 다시 학습하세요.</translation>
    </message>
    <message>
        <source>its part “{part}” is damaged</source>
        <translation>“{part}” 부분이 손상되었습니다</translation>
    </message>
    <message>
        <source>its schema is {got}, this program reads {wanted}</source>
        <translation>스키마가 {got}인데 이 프로그램은 {wanted}만 읽습니다</translation>
    </message>
    <message>
        <source>its words do not begin with the marks of its labels</source>
        <translation>어휘가 레이블 표시로 시작하지 않습니다</translation>
    </message>
    <message>
        <source>{path} was made with the analyser “{name}”, which this program does not have. It has {allowed}.</source>
        <translation>{path} 파일이 쓰는 형태소 분석기는 이 프로그램에 없습니다: “{name}”. 쓸 수 있는 분석기: {allowed}.</translation>
    </message>
    <message>
        <source>it has zero bytes</source>
        <translation>파일이 0바이트입니다</translation>
    </message>
    <message>
        <source>it has {size} GiB</source>
        <translation>파일 크기가 {size} GiB입니다</translation>
    </message>
    <message>
        <source>its network does not do its task: its {name} is {got}, expected {wanted}</source>
        <translation>신경망이 과제에 맞지 않습니다. {name} 값이 {got}입니다. 필요한 값: {wanted}</translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}. Check that it is still there.</source>
        <translation>{path} 파일을 읽지 못했습니다: {reason}. 파일이 그대로 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>it is damaged or not a safetensors file ({error})</source>
        <translation>손상되었거나 safetensors 파일이 아닙니다({error})</translation>
    </message>
    <message>
        <source>it is cut short or not a safetensors file</source>
        <translation>중간에서 잘렸거나 safetensors 파일이 아닙니다</translation>
    </message>
    <message>
        <source>its part “{part}” is missing; this program did not make it</source>
        <translation>“{part}” 부분이 없습니다. 이 프로그램이 만든 파일이 아닙니다</translation>
    </message>
    <message>
        <source>its tensors are not those of its configuration ({names})</source>
        <translation>텐서가 설정과 맞지 않습니다({names})</translation>
    </message>
    <message>
        <source>{name} is {got}, expected float32</source>
        <translation>{name} 텐서의 자료형이 {got}입니다. float32여야 합니다</translation>
    </message>
    <message>
        <source>{name} has the shape {got}, expected {wanted}</source>
        <translation>{name} 텐서의 모양이 {got}입니다. 필요한 모양: {wanted}</translation>
    </message>
    <message>
        <source>{name} holds numbers that are not finite</source>
        <translation>{name} 텐서에 유한하지 않은 수가 있습니다</translation>
    </message>
    <message>
        <source>its vocabulary has {got} words, expected {wanted}</source>
        <translation>어휘의 단어가 {got}개입니다. {wanted}개여야 합니다</translation>
    </message>
    <message>
        <source>The file could not be saved as {path}: {reason}. Choose another folder or free some space.</source>
        <translation>{path} 파일로 저장하지 못했습니다: {reason}. 다른 폴더를 고르거나 디스크 공간을 비우세요.</translation>
    </message>
    <message>
        <source>{path} is a device or a pipe, not a file. Choose another name.</source>
        <translation>{path} 경로는 파일이 아니라 장치나 파이프입니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>What was written to {path} cannot be read: {reason}. Nothing was replaced.</source>
        <translation>{path} 파일에 쓴 내용을 읽을 수 없습니다: {reason}. 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>What was written to {path} reads back differently. Nothing was replaced.</source>
        <translation>{path} 파일에 쓴 내용을 다시 읽었더니 달랐습니다. 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>{path} is not a model this program can open: {reason}.</source>
        <translation>{path} 파일은 이 프로그램이 열 수 있는 모델이 아닙니다: {reason}.</translation>
    </message>
    <message>
        <source>{path} is not a model this program can open. {reason}</source>
        <translation>{path} 파일은 이 프로그램이 열 수 있는 모델이 아닙니다. {reason}</translation>
    </message>
    <message>
        <source>Something unforeseen happened: {error}. Please report it.</source>
        <translation>예상하지 못한 오류가 생겼습니다: {error}. 개발자에게 알려 주세요.</translation>
    </message>
    <message>
        <source>There is not enough memory. Use fewer words, smaller layers or less data.</source>
        <translation>메모리가 부족합니다. 단어 수, 층의 크기 또는 데이터를 줄이세요.</translation>
    </message>
    <message>
        <source>It is not clear which columns of {path} hold the review and its label. It has: {columns}. Choose them yourself.</source>
        <translation>{path} 파일에서 어느 열이 리뷰이고 어느 열이 레이블인지 알 수 없습니다. 있는 열: {columns}. 직접 고르세요.</translation>
    </message>
    <message>
        <source>{path} has 1 review with a label; at least {fewest} are needed. Add more rows.</source>
        <translation>{path} 파일에 레이블이 있는 리뷰가 1개입니다. 적어도 {fewest}개가 필요합니다. 행을 더 넣으세요.</translation>
    </message>
    <message>
        <source>{path} has {count} reviews with a label; at least {fewest} are needed. Add more rows.</source>
        <translation>{path} 파일에 레이블이 있는 리뷰가 {count}개입니다. 적어도 {fewest}개가 필요합니다. 행을 더 넣으세요.</translation>
    </message>
    <message>
        <source>Every label in the column “{column}” of {path} is “{label}”. A network needs two classes or more to tell apart: add the other kind, or choose another column or threshold.</source>
        <translation>{path} 파일의 “{column}” 열에는 레이블이 “{label}” 하나뿐입니다. 신경망이 구별을 배우려면 클래스가 둘 이상 있어야 합니다. 다른 레이블의 리뷰를 넣거나, 다른 열이나 기준값을 고르세요.</translation>
    </message>
    <message>
        <source>The Java runtime that reads Korean does not start: {reason}. Install the program again, or choose the tokenizer “word”, which needs no Java.</source>
        <translation>한국어를 분석하는 Java 런타임이 시작되지 않습니다: {reason}. 프로그램을 다시 설치하거나, Java가 필요 없는 ‘어절’(word) 토크나이저를 고르세요.</translation>
    </message>
    <message>
        <source>The Korean analyser stopped: {reason}. Start the program again.</source>
        <translation>한국어 형태소 분석기가 중단되었습니다: {reason}. 프로그램을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>{path} has {size} MB; at most {limit} MB can be read. Split it.</source>
        <translation>{path} 파일이 {size} MB입니다. {limit} MB까지만 읽을 수 있습니다. 파일을 나누세요.</translation>
    </message>
    <message>
        <source>a model of Keras or another HDF5 file</source>
        <translation>Keras 모델이나 다른 HDF5 파일</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 문서</translation>
    </message>
    <message>
        <source>a Python pickle</source>
        <translation>파이썬 피클 파일</translation>
    </message>
    <message>
        <source>a NumPy array</source>
        <translation>NumPy 배열</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 데이터베이스</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>7z 압축 파일</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 압축 파일</translation>
    </message>
    <message>
        <source>a Zstandard archive</source>
        <translation>Zstandard 압축 파일</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>bzip2 압축 파일</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>xz 압축 파일</translation>
    </message>
    <message>
        <source>an Arrow file</source>
        <translation>Arrow 파일</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>웹 페이지</translation>
    </message>
    <message>
        <source>a pointer of Git LFS</source>
        <translation>Git LFS 포인터 파일</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>Word 문서</translation>
    </message>
    <message>
        <source>a saved reading</source>
        <translation>저장한 결과 파일</translation>
    </message>
    <message>
        <source>{path} is {kind}, not a table of reviews. Choose a CSV or TSV file.</source>
        <translation>{path}: 리뷰 표가 아니라 {kind}입니다. CSV나 TSV 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>a model file</source>
        <translation>모델 파일</translation>
    </message>
    <message>
        <source>a model of Keras</source>
        <translation>Keras 모델</translation>
    </message>
    <message>
        <source>a model of PyTorch</source>
        <translation>PyTorch 모델</translation>
    </message>
    <message>
        <source>{path} is empty: it has no rows to read.</source>
        <translation>{path} 파일이 비어 있습니다. 읽을 행이 없습니다.</translation>
    </message>
    <message>
        <source>{path} is not a text file. Choose a table or a plain text.</source>
        <translation>{path} 파일은 텍스트 파일이 아닙니다. 표나 일반 텍스트 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is a damaged ZIP archive or spreadsheet. Save it again, or as CSV.</source>
        <translation>{path} 파일은 손상된 ZIP 압축 파일이나 스프레드시트입니다. 다시 저장하거나 CSV로 저장하세요.</translation>
    </message>
    <message>
        <source>{path} cannot be read as {encoding}. Choose another encoding.</source>
        <translation>{path} 파일을 {encoding} 인코딩으로 읽을 수 없습니다. 다른 인코딩을 선택하세요.</translation>
    </message>
    <message>
        <source>The encoding of {path} is not known. Save it as UTF-8 and open it again.</source>
        <translation>{path} 파일의 인코딩을 알 수 없습니다. UTF-8로 저장한 뒤 다시 여세요.</translation>
    </message>
    <message>
        <source>{path} holds an archive in an archive. Unpack it and open the table.</source>
        <translation>{path} 파일은 압축 파일 안에 압축 파일이 있습니다. 압축을 풀어 표를 여세요.</translation>
    </message>
    <message>
        <source>{path} cannot be unpacked. Unpack it yourself and open the table.</source>
        <translation>{path} 파일의 압축을 풀 수 없습니다. 직접 풀어 표를 여세요.</translation>
    </message>
    <message>
        <source>{path} holds {count} tables, and one is needed. Unpack it and open the one you want.</source>
        <translation>{path} 파일에는 표가 {count}개 있지만 하나여야 합니다. 압축을 풀어 원하는 표를 여세요.</translation>
    </message>
    <message>
        <source>{path} was removed while it was read. Put it back and open it again.</source>
        <translation>읽는 동안 {path} 파일이 지워졌습니다. 되돌려 놓고 다시 여세요.</translation>
    </message>
    <message>
        <source>{path} was changed while it was read. Open it again.</source>
        <translation>읽는 동안 {path} 파일이 바뀌었습니다. 다시 여세요.</translation>
    </message>
    <message>
        <source>{path} is not there. Choose another file.</source>
        <translation>{path} 파일이 없습니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>You are not allowed to read {path}. Change its permissions or choose another file.</source>
        <translation>{path} 파일을 읽을 권한이 없습니다. 권한을 바꾸거나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a CSV or TSV file.</source>
        <translation>{path} 경로는 폴더입니다. CSV나 TSV 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} 파일을 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a table. Choose another delimiter or quote, or save it again.</source>
        <translation>{path} 파일을 표로 읽을 수 없습니다. 다른 구분 기호나 따옴표를 고르거나 파일을 다시 저장하세요.</translation>
    </message>
    <message>
        <source>Line {line} of {path} is longer than {limit} MB. Look whether it is a table of reviews.</source>
        <translation>{path} 파일의 {line}번째 줄이 {limit} MB보다 깁니다. 리뷰가 담긴 표가 맞는지 확인하세요.</translation>
    </message>
    <message>
        <source>{path} has {count} columns; at most {most} can be read. Save the ones you need.</source>
        <translation>{path} 파일에는 열이 {count}개 있지만 {most}개까지 읽을 수 있습니다. 필요한 열만 저장하세요.</translation>
    </message>
    <message>
        <source>{path} has a header and no rows below it. Add reviews and open it again.</source>
        <translation>{path} 파일에 머리글만 있고 행이 없습니다. 리뷰를 넣고 다시 여세요.</translation>
    </message>
    <message>
        <source>{path} has one column. Reviews and labels need a column each, separated by a comma or a tab.</source>
        <translation>{path} 파일에 열이 하나뿐입니다. 리뷰 열과 레이블 열을 쉼표나 탭으로 나누어 저장하세요.</translation>
    </message>
    <message>
        <source>There is no tokenizer “{name}”; choose one of {allowed}.</source>
        <translation>“{name}” 토크나이저는 없습니다. 다음 중에서 고르세요: {allowed}.</translation>
    </message>
    <message>
        <source>The vocabulary begins with {got}; it must begin with {wanted}.</source>
        <translation>어휘가 {got} 순서로 시작합니다. {wanted} 순서로 시작해야 합니다.</translation>
    </message>
    <message>
        <source>The vocabulary has “{word}” twice.</source>
        <translation>어휘에 “{word}” 단어가 두 번 있습니다.</translation>
    </message>
    <message>
        <source>Qt has no platform “{platform}”: unset the variable QT_QPA_PLATFORM or set it to offscreen.</source>
        <translation>Qt에 “{platform}” 플랫폼이 없습니다. 환경 변수 QT_QPA_PLATFORM을 지우거나 offscreen으로 지정하세요.</translation>
    </message>
    <message>
        <source>A system library is missing ({library}), so no window can open: install it with “sudo apt-get install {packages}”.</source>
        <translation>시스템 라이브러리({library})가 없어 창을 열 수 없습니다. 다음 명령으로 설치하세요: “sudo apt-get install {packages}”.</translation>
    </message>
    <message>
        <source>There is no display here, so no window can open; run it on a desktop, or under “xvfb-run” (sudo apt-get install xvfb). The demo runs instead.</source>
        <translation>디스플레이가 없어 창을 열 수 없습니다. 데스크톱에서 실행하거나 “xvfb-run”(sudo apt-get install xvfb)으로 실행하세요. 대신 데모를 실행합니다.</translation>
    </message>
    <message>
        <source>A network is being trained. Stop the training before opening another model.</source>
        <translation>신경망이 학습하는 중입니다. 다른 모델을 열려면 먼저 학습을 중지하세요.</translation>
    </message>
    <message>
        <source>The learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>The momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>The weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>The clip norm</source>
        <translation>기울기 클리핑 한계</translation>
    </message>
    <message>
        <source>The decay of the average</source>
        <translation>가중치 평균의 감쇠율</translation>
    </message>
    <message>
        <source>The spread of the first weights</source>
        <translation>초깃값의 폭</translation>
    </message>
    <message>
        <source>The first forget bias</source>
        <translation>망각 게이트의 첫 편향</translation>
    </message>
    <message>
        <source>The number of states joined</source>
        <translation>이어 붙일 상태의 수</translation>
    </message>
    <message>
        <source>{name} “{text}” is not a number; write 0.001 or 1e-3.</source>
        <translation>{name} “{text}” 값은 숫자가 아닙니다. 0.001이나 1e-3처럼 입력하세요.</translation>
    </message>
    <message>
        <source>The hidden sizes “{text}” cannot be. Write the units of each layer, 1 to {most} layers of 1 to {largest:,} units: 64, or 64, 32 for two layers.</source>
        <translation>은닉 크기 “{text}” 값은 쓸 수 없습니다. 층마다 유닛 수를 입력하세요(1~{most}층, 유닛 1~{largest:,}개). 한 층이면 64, 두 층이면 64, 32처럼 적습니다.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be created: {reason}. Name another one.</source>
        <translation>{path} 폴더를 만들 수 없습니다: {reason}. 다른 폴더 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>{path} reads differently after loading.</source>
        <translation>{path} 파일을 불러와 다시 읽은 결과가 다릅니다.</translation>
    </message>
    <message>
        <source>The window did not finish within {n} seconds.</source>
        <translation>창이 {n}초 안에 작업을 마치지 못했습니다.</translation>
    </message>
    <message>
        <source>The window does not fit into {wanted} pixels; it needs {least}.</source>
        <translation>창이 {wanted}픽셀에 들어가지 않습니다. 적어도 {least}픽셀이 필요합니다.</translation>
    </message>
    <message>
        <source>The picture could not be written to {path}.</source>
        <translation>그림을 {path} 파일로 저장하지 못했습니다.</translation>
    </message>
    <message>
        <source>The second process of the training ended by itself (code {code}), perhaps because memory ran out. Close other programs and train again.</source>
        <translation>학습의 두 번째 프로세스가 중단되었습니다(코드 {code}). 메모리가 부족했을 수 있습니다. 다른 프로그램을 닫고 다시 학습하세요.</translation>
    </message>
    <message>
        <source>step is {value}; choose a whole number of 0 or more.</source>
        <translation>step 값이 {value}입니다. 0 이상의 정수를 고르세요.</translation>
    </message>
    <message>
        <source>This cell has no gates, so there is none to scale.</source>
        <translation>이 셀에는 게이트가 없어서 배율을 줄 게이트도 없습니다.</translation>
    </message>
    <message>
        <source>it is damaged ({error})</source>
        <translation>파일이 손상되었습니다({error})</translation>
    </message>
    <message>
        <source>{part} has no place in it</source>
        <translation>들어 있을 이유가 없는 “{part}” 부분이 들어 있습니다</translation>
    </message>
    <message>
        <source>its model cannot be opened ({reason})</source>
        <translation>안에 든 모델을 열 수 없습니다({reason})</translation>
    </message>
    <message>
        <source>{path} is not a reading this program can open: {reason}.</source>
        <translation>{path} 파일은 이 프로그램이 열 수 있는 저장한 결과가 아닙니다: {reason}.</translation>
    </message>
    <message>
        <source>Gradients are not offered while a unit is held or a gate is scaled.</source>
        <translation>유닛 값을 고정했거나 게이트의 배율을 바꾼 동안에는 기울기를 구하지 않습니다.</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Type one like 0.5, -0.3 or 1e-3.</source>
        <translation>“{text}” 값은 숫자가 아닙니다. 0.5, -0.3, 1e-3 같은 숫자를 입력하세요.</translation>
    </message>
    <message>
        <source>This program knows no edit like this: {edit}.</source>
        <translation>이 프로그램이 모르는 변경입니다: {edit}.</translation>
    </message>
    <message>
        <source>There is no token at place {place}; the text has 1 token.</source>
        <translation>{place}번째 자리에는 토큰이 없습니다. 이 글의 토큰은 1개입니다.</translation>
    </message>
    <message>
        <source>There is no token at place {place}; the text has {count} tokens.</source>
        <translation>{place}번째 자리에는 토큰이 없습니다. 이 글의 토큰은 {count}개입니다.</translation>
    </message>
    <message>
        <source>The model reads at most 1 token; delete it to insert another.</source>
        <translation>모델은 토큰을 1개까지만 읽습니다. 새로 넣으려면 하나를 지우세요.</translation>
    </message>
    <message>
        <source>The model reads at most {limit} tokens; delete one to insert another.</source>
        <translation>모델은 토큰을 {limit}개까지만 읽습니다. 새로 넣으려면 하나를 지우세요.</translation>
    </message>
    <message>
        <source>There is no word to read. Type one.</source>
        <translation>읽을 단어가 없습니다. 단어를 입력하세요.</translation>
    </message>
    <message>
        <source>The model has no weights called “{name}”. It has {allowed}.</source>
        <translation>모델에 이름이 “{name}”인 가중치가 없습니다. 다음 중에서 고르세요: {allowed}.</translation>
    </message>
    <message>
        <source>{name} has no weight at {index}; its shape is {shape}, counted from 0.</source>
        <translation>{name} 가중치에는 {index} 위치가 없습니다. 모양은 {shape}이고 위치는 0부터 셉니다.</translation>
    </message>
    <message>
        <source>This model says itself what comes next: see its own row.</source>
        <translation>이 모델은 다음 토큰을 직접 예측합니다. 다음 토큰 행을 보세요.</translation>
    </message>
    <message>
        <source>A next word has a tag of its own; there is no verdict for it to move.</source>
        <translation>다음 단어에는 그 단어의 태그가 따로 붙습니다. 다음 단어로 바뀔 판정이 없습니다.</translation>
    </message>
    <message>
        <source>The next value may be any number: there are no words to try.</source>
        <translation>다음 값은 어떤 수든 될 수 있습니다. 넣어 볼 단어가 없습니다.</translation>
    </message>
    <message>
        <source>The model reads {count} tokens at most, so no word can follow.</source>
        <translation>모델은 토큰을 {count}개까지만 읽으므로 뒤에 올 수 있는 단어가 없습니다.</translation>
    </message>
    <message>
        <source>{path} names no kind of picture. Let the name end in one of {allowed}.</source>
        <translation>{path} 파일 이름으로는 그림의 형식을 알 수 없습니다. 파일 이름을 {allowed} 가운데 하나로 끝내세요.</translation>
    </message>
    <message>
        <source>A picture of {width} × {height} pixels is too large: the most is {most}. Choose a smaller size or scale.</source>
        <translation>{width} × {height}픽셀 그림은 너무 큽니다. {most}픽셀까지 만들 수 있습니다. 크기나 배율을 줄이세요.</translation>
    </message>
    <message>
        <source>The two models answer different questions, so only their tokens are set side by side.</source>
        <translation>두 모델이 푸는 문제가 서로 달라 토큰만 나란히 보여 줍니다.</translation>
    </message>
    <message>
        <source>The two models name their answers differently ({one}; {other}); the last ones are compared.</source>
        <translation>두 모델의 출력 이름이 다릅니다({one} / {other}). 각각 마지막 이름의 확률을 비교합니다.</translation>
    </message>
    <message>
        <source>The two models cut text differently ({one}, {other}); tokens that are written alike share a column.</source>
        <translation>두 모델이 글을 나누는 방식이 다릅니다({one}, {other}). 표기가 같은 토큰끼리 같은 열에 놓았습니다.</translation>
    </message>
    <message>
        <source>The two models know different words; tokens that are written alike share a column.</source>
        <translation>두 모델의 어휘가 다릅니다. 표기가 같은 토큰끼리 같은 열에 놓았습니다.</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>그런 파일이나 폴더가 없습니다</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>권한이 없습니다</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>허용되지 않은 작업입니다</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>읽기 전용 디스크입니다</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>디스크에 남은 공간이 없습니다</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>디스크 사용 한도를 넘었습니다</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>디스크를 읽거나 쓰는 중에 오류가 났습니다</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>파일이 아니라 폴더입니다</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>폴더가 아닙니다</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>파일 이름이 너무 깁니다</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>파이프</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>소켓</translation>
    </message>
    <message>
        <source>{path} is {kind}, not a file. Save what comes from it as a file and choose that.</source>
        <translation>{path} 경로는 파일이 아니라 {kind}입니다. 내용을 파일로 저장한 다음 그 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>Of the {size} MB of {path} only {written} MB were ever written. Copy or download it again.</source>
        <translation>{path} 파일은 {size} MB라고 되어 있지만 실제로 기록된 내용은 {written} MB뿐입니다. 파일을 다시 복사하거나 내려받으세요.</translation>
    </message>
    <message>
        <source>Only of a model that tells classes apart a test is recorded.</source>
        <translation>테스트 결과는 클래스를 구분하는 모델에만 기록합니다. --record 없이 실행하세요.</translation>
    </message>
    <message>
        <source>{path} is the file the model was trained on, so it cannot be its test. Record another file&apos;s result.</source>
        <translation>{path} 파일은 모델을 학습한 데이터이므로 테스트로 쓸 수 없습니다. 다른 파일의 결과를 기록하세요.</translation>
    </message>
    <message>
        <source>No review is labelled {values}, so none is left out for that.</source>
        <translation>레이블이 {values}인 리뷰가 없어 이 값으로 제외한 리뷰는 없습니다.</translation>
    </message>
    <message>
        <source>The labels are no numbers, so the threshold {threshold} has no meaning.</source>
        <translation>레이블이 숫자가 아니므로 {threshold} 기준값은 쓰이지 않습니다.</translation>
    </message>
    <message>
        <source>The classes are {labels}; choose 2 to {most}, each with a name of its own.</source>
        <translation>고른 클래스는 {labels}입니다. 이름이 서로 다른 클래스를 2~{most}개 정하세요.</translation>
    </message>
    <message>
        <source>The column “{column}” of {path} holds {values}; labels are words or numbers that repeat, at most {most} different ones. Choose another column.</source>
        <translation>{path} 파일의 “{column}” 열에는 {values} 값이 있습니다. 레이블은 여러 번 나오는 단어나 숫자이고 {most}가지 이하여야 합니다. 다른 열을 선택하세요.</translation>
    </message>
    <message>
        <source>The label {values} in the middle is a class of its own; it can be left out.</source>
        <translation>가운데 레이블인 {values} 값도 클래스 하나로 봅니다. 제외할 수 있습니다.</translation>
    </message>
    <message>
        <source>The labels {values} in the middle are classes of their own; they can be left out.</source>
        <translation>가운데 레이블인 {values} 값도 각각 클래스 하나로 봅니다. 제외할 수 있습니다.</translation>
    </message>
    <message>
        <source>1 review is labelled {values}, taken for neither negative nor positive: it is left out.</source>
        <translation>레이블이 {values}인 리뷰 1개는 부정도 긍정도 아닌 것으로 보아 제외합니다.</translation>
    </message>
    <message>
        <source>{count} reviews are labelled {values}, taken for neither negative nor positive: they are left out.</source>
        <translation>레이블이 {values}인 리뷰 {count}개는 부정도 긍정도 아닌 것으로 보아 제외합니다.</translation>
    </message>
    <message>
        <source>The label {low} is taken for negative, {high} for positive.</source>
        <translation>레이블 {low} 값은 부정, {high} 값은 긍정으로 봅니다.</translation>
    </message>
    <message>
        <source>Ratings from {threshold} are taken for positive, those below it for negative.</source>
        <translation>평점 {threshold} 이상은 긍정, 그보다 낮으면 부정으로 봅니다.</translation>
    </message>
    <message>
        <source>{path} has one column. Reviews and labels need a column each.</source>
        <translation>{path} 파일에 열이 하나뿐입니다. 리뷰와 레이블을 서로 다른 열에 저장하세요.</translation>
    </message>
    <message>
        <source>{path} is a damaged {kind} file. Save it again, or as CSV.</source>
        <translation>{path} 파일은 손상된 {kind} 파일입니다. 다시 저장하거나 CSV로 저장하세요.</translation>
    </message>
    <message>
        <source>{path} is a damaged or locked spreadsheet. Save it again, or as CSV.</source>
        <translation>{path} 파일은 손상되었거나 잠긴 스프레드시트입니다. 다시 저장하거나 CSV로 저장하세요.</translation>
    </message>
    <message>
        <source>{path} has no sheet of two columns. Reviews and labels need a column each.</source>
        <translation>{path} 파일에는 열이 둘 이상인 시트가 없습니다. 리뷰와 레이블을 서로 다른 열에 저장하세요.</translation>
    </message>
    <message>
        <source>{reason} The weights of epoch {epoch}, the best, are in {path}.</source>
        <translation>{reason} 가장 좋았던 에포크 {epoch}의 가중치는 {path} 파일에 있습니다.</translation>
    </message>
    <message>
        <source>The training was stopped.</source>
        <translation>학습을 중지했습니다.</translation>
    </message>
    <message>
        <source>The training was stopped before there were weights to keep. Nothing was written to {path}.</source>
        <translation>보관할 가중치가 생기기 전에 학습을 중지했습니다. {path} 파일에는 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>{path} is what is read ({source}), and would be lost. Name another file to write.</source>
        <translation>{path} 파일은 읽는 파일({source})이므로, 여기에 쓰면 내용이 사라집니다. 다른 이름을 지정하세요.</translation>
    </message>
    <message>
        <source>{path} exists. Name another file, or replace it with --force.</source>
        <translation>{path} 파일이 이미 있습니다. 다른 이름을 지정하거나 --force로 바꿔 쓰세요.</translation>
    </message>
    <message>
        <source>{reason} It could be saved in none of these either, so it is lost: {folders}.</source>
        <translation>{reason} 다음 폴더에도 저장하지 못해서 모델을 잃었습니다: {folders}.</translation>
    </message>
    <message>
        <source>The training settings cannot be read ({error}).</source>
        <translation>학습 설정을 읽을 수 없습니다({error}).</translation>
    </message>
    <message>
        <source>{count} trained models, {size} MB in all, are kept on this computer, and no more will be. The newest one is kept until the window is closed: save it, or discard others in the list of the model card.</source>
        <translation>학습한 모델 {count}개(모두 {size} MB)가 이 컴퓨터에 남아 있어 더 남길 수 없습니다. 새 모델은 창을 닫을 때까지만 남습니다. 저장하거나, 모델 카드의 목록에서 다른 모델을 버리세요.</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>글</translation>
    </message>
    <message>
        <source>the model that was not saved</source>
        <translation>저장하지 않은 모델</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>what the network had written</source>
        <translation>신경망이 쓴 글</translation>
    </message>
    <message>
        <source>the training settings</source>
        <translation>학습 설정</translation>
    </message>
    <message>
        <source>the file {name}</source>
        <translation>{name} 파일</translation>
    </message>
    <message>
        <source>{path} is no longer there, so it was not opened again.</source>
        <translation>{path} 파일이 없어져 다시 열지 못했습니다.</translation>
    </message>
    <message>
        <source>The last time, RNN Desktop ended without being closed. Recovered: {parts}. A training was running: what it had learned is in the model, and it can be started anew.</source>
        <translation>지난번에 RNN Desktop이 닫히지 않은 채 중단되었습니다. 복구한 내용: {parts}. 진행 중이던 학습의 결과는 모델에 남아 있으며, 학습은 새로 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>The last time, RNN Desktop ended without being closed. Recovered: {parts}.</source>
        <translation>지난번에 RNN Desktop이 닫히지 않은 채 중단되었습니다. 복구한 내용: {parts}.</translation>
    </message>
    <message>
        <source>{some}, {more}</source>
        <translation>{some}, {more}</translation>
    </message>
    <message>
        <source>Reviews labelled “{label}”: only {fewer} of {count}. A network hardly learns from so few, and its accuracy says nothing of them. Add more of that kind.</source>
        <translation>레이블이 “{label}”인 리뷰가 {count}개 가운데 {fewer}개뿐입니다. 이렇게 적으면 거의 배울 수 없고 정확도에도 드러나지 않습니다. 이런 리뷰를 더 넣으세요.</translation>
    </message>
    <message>
        <source>The model answers once, after the last token. Leave --step out.</source>
        <translation>이 모델은 마지막 토큰 뒤에 한 번만 출력합니다. --step 없이 실행하세요.</translation>
    </message>
    <message>
        <source>The model has no answer “{label}”. Its answers are {labels}.</source>
        <translation>모델에 “{label}” 답이 없습니다. 고를 수 있는 답은 {labels}입니다.</translation>
    </message>
    <message>
        <source>The model says what follows from a label. Name one: {labels}.</source>
        <translation>이 모델은 레이블에서 글을 씁니다. 레이블을 하나 고르세요: {labels}.</translation>
    </message>
    <message>
        <source>The model has no label “{label}”. It has {labels}.</source>
        <translation>이 모델에는 “{label}” 레이블이 없습니다. 있는 레이블은 {labels}입니다.</translation>
    </message>
    <message>
        <source>The network says no number: its states grew until a 32-bit number could not hold them (NaN). Train one with a lower learning rate.</source>
        <translation>신경망이 값을 내지 못합니다. 은닉 상태가 32비트 수의 범위를 넘어 NaN(수가 아님)이 되었습니다. 학습률을 낮추어 다시 학습하세요.</translation>
    </message>
    <message>
        <source>vocabulary_size is {value}; the marks of {count} labels alone need more. Choose at least {least}.</source>
        <translation>최대 어휘 크기가 {value}이면 레이블 {count}개의 표시도 다 넣을 수 없습니다. {least} 이상으로 정하세요.</translation>
    </message>
    <message>
        <source>A comma in the column “{column}” is taken for a decimal point.</source>
        <translation>“{column}” 열의 쉼표를 소수점으로 읽었습니다.</translation>
    </message>
    <message>
        <source>Commas in the column “{column}” are taken to part thousands.</source>
        <translation>“{column}” 열의 쉼표를 천 단위 구분 기호로 읽었습니다.</translation>
    </message>
    <message>
        <source>1 row of the column “{column}” has no number; no window crosses it.</source>
        <translation>“{column}” 열에 숫자가 없는 행이 1개 있습니다. 윈도는 이 행을 건너지 않습니다.</translation>
    </message>
    <message>
        <source>{count} rows of the column “{column}” have no number; no window crosses them.</source>
        <translation>“{column}” 열에 숫자가 없는 행이 {count}개 있습니다. 윈도는 이 행들을 건너지 않습니다.</translation>
    </message>
    <message>
        <source>The column “{name}” of {path} holds no numbers. Choose another series.</source>
        <translation>{path} 파일의 “{name}” 열에는 숫자가 없습니다. 다른 열을 선택하세요.</translation>
    </message>
    <message>
        <source>The column “{name}” of {path} holds dates, not numbers. Choose another series.</source>
        <translation>{path} 파일의 “{name}” 열에는 숫자가 아니라 날짜가 있습니다. 다른 열을 선택하세요.</translation>
    </message>
    <message>
        <source>“{cell}” is not a number. Write numbers with spaces between.</source>
        <translation>“{cell}” 값은 숫자가 아닙니다. 숫자를 공백으로 나누어 입력하세요.</translation>
    </message>
    <message>
        <source>“{cell}” is not {count} numbers with ; between, one for each of {columns}.</source>
        <translation>“{cell}” 값은 ;로 나눈 숫자 {count}개가 아닙니다. {columns} 순서로 하나씩 입력하세요.</translation>
    </message>
    <message>
        <source>{path} holds no numbers. Choose a file with a number in each line.</source>
        <translation>{path} 파일에 숫자가 없습니다. 줄마다 숫자가 있는 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The lines hold more numbers or fewer; all are taken for one series.</source>
        <translation>줄마다 숫자의 개수가 다릅니다. 모두 하나의 시계열로 읽었습니다.</translation>
    </message>
    <message>
        <source>1 row cannot be read and is left out; the values around it count as neighbours.</source>
        <translation>읽을 수 없는 1행을 제외했습니다. 그 앞뒤의 값은 이어진 것으로 봅니다.</translation>
    </message>
    <message>
        <source>{count} rows cannot be read and are left out; the values around them count as neighbours.</source>
        <translation>읽을 수 없는 {count}행을 제외했습니다. 그 앞뒤의 값은 이어진 것으로 봅니다.</translation>
    </message>
    <message>
        <source>{path} has no column “{name}”; it has {columns}. Choose a series among them.</source>
        <translation>{path} 파일에 이름이 “{name}”인 열이 없습니다. 있는 열은 {columns}입니다. 그중에서 시계열을 고르세요.</translation>
    </message>
    <message>
        <source>{path} has no two numbers in a row: there is no next one to learn. Add more numbers.</source>
        <translation>{path} 파일에 이어지는 숫자가 2개 이상 없어 배울 다음 값이 없습니다. 숫자를 더 넣으세요.</translation>
    </message>
    <message>
        <source>{path} has {count} rows of numbers; a window of {window} and the value after it need {needed} without a gap. Choose a shorter window.</source>
        <translation>{path} 파일에 숫자가 {count}행 있습니다. 길이가 {window}인 윈도와 그다음 값에는 빈칸 없이 {needed}행이 필요합니다. 윈도 길이를 줄이세요.</translation>
    </message>
    <message>
        <source>{path} has {count} series; {most} can be learnt at once. Choose a series.</source>
        <translation>{path} 파일에 시계열이 {count}개 있습니다. 한 번에 {most}개까지 학습할 수 있으니 시계열을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is not plain text. Save it as a text file.</source>
        <translation>{path} 파일은 일반 텍스트가 아닙니다. 텍스트 파일로 저장하세요.</translation>
    </message>
    <message>
        <source>{path} has fewer than two characters: there is no next one to learn. Choose a longer text.</source>
        <translation>{path} 파일의 글자가 2개가 되지 않아 배울 다음 토큰이 없습니다. 더 긴 글을 고르세요.</translation>
    </message>
    <message>
        <source>{path} has no words with tags. Write a word and its tag in a line, with a blank line between sentences, or word/TAG with spaces between.</source>
        <translation>{path} 파일에 태그가 붙은 단어가 없습니다. 한 줄에 단어와 태그를 하나씩 적고 문장 사이에 빈 줄을 넣거나, 단어/태그를 공백으로 나누어 적으세요.</translation>
    </message>
    <message>
        <source>{path} has no column “{name}” of words or tags; they are numbered from 1. Choose another column.</source>
        <translation>{path} 파일에 단어나 태그가 있는 “{name}” 열이 없습니다. 열 번호는 1부터 셉니다. 다른 열을 고르세요.</translation>
    </message>
    <message>
        <source>The words are taken from column {word} of {count}, their tags from {tag}.</source>
        <translation>열 {count}개 가운데 단어는 {word}번 열에서, 태그는 {tag}번 열에서 읽었습니다.</translation>
    </message>
    <message>
        <source>1 line holds no word with a tag and is left out.</source>
        <translation>태그가 붙은 단어가 없는 1줄을 제외했습니다.</translation>
    </message>
    <message>
        <source>{count} lines hold no word with a tag and are left out.</source>
        <translation>태그가 붙은 단어가 없는 {count}줄을 제외했습니다.</translation>
    </message>
    <message>
        <source>All words of {path} have the tag “{tag}”: there is nothing to learn.</source>
        <translation>{path} 파일의 단어는 모두 태그가 “{tag}”입니다. 배울 차이가 없으니 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} has {count} different tags; at most {most} can be learnt.</source>
        <translation>{path} 파일에 서로 다른 태그가 {count}개 있습니다. 학습할 수 있는 태그는 {most}개까지이니 태그를 줄이세요.</translation>
    </message>
    <message>
        <source>Tags that differ in capitals alone are taken for one: {tags}.</source>
        <translation>대소문자만 다른 태그를 하나로 보았습니다: {tags}.</translation>
    </message>
    <message>
        <source>The network says no token: its states grew until a 32-bit number could not hold them (NaN). Train one with a lower learning rate.</source>
        <translation>신경망이 토큰을 내지 못합니다. 은닉 상태가 32비트 수의 범위를 넘어 NaN(수가 아님)이 되었습니다. 학습률을 낮추어 다시 학습하세요.</translation>
    </message>
    <message>
        <source>The model tells {ours} apart, the reviews of {name} are {theirs}. Group their labels as the model has them.</source>
        <translation>이 모델의 클래스는 {ours}이고 {name} 파일의 클래스는 {theirs}입니다. 레이블 값을 모델의 클래스에 맞게 묶으세요.</translation>
    </message>
    <message>
        <source>The model knows no token of {name}. Choose a text in its own words.</source>
        <translation>이 모델은 {name} 파일의 토큰을 하나도 모릅니다. 모델이 아는 단어로 쓴 글을 고르세요.</translation>
    </message>
    <message>
        <source>Fragility asks whether the verdict on a whole text turns; this model gives none.</source>
        <translation>흔들림은 글 전체의 판정이 뒤집히는지 봅니다. 이 모델은 글 전체를 판정하지 않습니다.</translation>
    </message>
    <message>
        <source>{name} has no tag that the model knows. It knows {labels}.</source>
        <translation>{name} 파일에는 모델이 아는 태그가 없습니다. 모델이 아는 태그는 {labels}입니다.</translation>
    </message>
    <message>
        <source>The model goes on with {wanted} series ({columns}), {name} gives {got}.</source>
        <translation>이 모델은 시계열 {wanted}개({columns})의 다음 값을 예측하는데 {name} 파일의 시계열은 {got}개입니다. 같은 수의 열을 고르세요.</translation>
    </message>
    <message>
        <source>The model&apos;s answers are labels; only one that says what comes next writes.</source>
        <translation>이 모델은 레이블을 출력합니다. 글은 다음 토큰을 예측하는 모델만 씁니다.</translation>
    </message>
    <message>
        <source>temperature is {value}; choose a number from 0 to {most}.</source>
        <translation>온도 값이 {value}입니다. 0~{most} 사이의 수를 입력하세요.</translation>
    </message>
    <message>
        <source>The model&apos;s texts follow from no label. Leave --label out.</source>
        <translation>이 모델의 글은 레이블에서 시작하지 않습니다. --label 없이 실행하세요.</translation>
    </message>
    <message>
        <source>The model knows nothing of “{start}”. Begin with tokens of its vocabulary.</source>
        <translation>이 모델은 “{start}”에 있는 토큰을 하나도 모릅니다. 모델의 어휘에 있는 토큰으로 시작하세요.</translation>
    </message>
    <message>
        <source>There are no values to go on from. Give some with spaces between.</source>
        <translation>이어 갈 값이 없습니다. 값을 공백으로 나누어 입력하세요.</translation>
    </message>
    <message>
        <source>vocabulary_size is {value}: there is nothing to choose between. Choose at least {least}.</source>
        <translation>최대 어휘 크기가 {value}이면 고를 토큰이 없습니다. {least} 이상으로 정하세요.</translation>
    </message>
    <message>
        <source>{name} has fewer than two different tokens that follow each other: there is nothing to choose between. Choose a longer text or another tokenizer.</source>
        <translation>{name} 파일에는 이어지는 서로 다른 토큰이 2개가 되지 않아 고를 토큰이 없습니다. 더 긴 글이나 다른 토크나이저를 고르세요.</translation>
    </message>
    <message>
        <source>{name} has only {count} different reviews with their labels; at least {fewest} and one of each class are needed. Add more rows.</source>
        <translation>{name} 파일에 레이블이 있는 서로 다른 리뷰가 {count}개뿐입니다. 클래스마다 1개 이상, 모두 {fewest}개 이상 필요합니다. 행을 더 넣으세요.</translation>
    </message>
    <message>
        <source>{name} is {value}, but each token is answered from its own state: nothing is pooled. Leave it out.</source>
        <translation>{name} 값이 {value}입니다. 토큰마다 그 시점의 은닉 상태에서 출력을 내므로 풀링을 하지 않습니다. 이 설정을 빼세요.</translation>
    </message>
    <message>
        <source>{name} is {value}, but this file&apos;s words are cut already. Leave it out.</source>
        <translation>{name} 값이 {value}입니다. 이 파일의 단어는 이미 나뉘어 있으니 이 설정을 빼세요.</translation>
    </message>
    <message>
        <source>{name} is {value}, but a series of numbers has no words. Leave it out.</source>
        <translation>{name} 값이 {value}입니다. 시계열에는 단어가 없으니 이 설정을 빼세요.</translation>
    </message>
    <message>
        <source>{name} is {value}, but what comes next cannot be read backwards. Leave it out.</source>
        <translation>{name} 값이 {value}입니다. 다음 토큰을 예측할 때는 거꾸로 읽을 수 없으니 이 설정을 빼세요.</translation>
    </message>
    <message>
        <source>A network is being trained. Stop the training before opening another file.</source>
        <translation>신경망을 학습하는 중입니다. 다른 파일을 열려면 먼저 학습을 중지하세요.</translation>
    </message>
    <message>
        <source>{name} cannot be opened here. Drop a model (.safetensors), a reading (.rnnreading) or a file to learn from ({files}).</source>
        <translation>{name} 파일은 여기서 열 수 없습니다. 모델(.safetensors), 저장한 결과(.rnnreading), 학습할 파일({files}) 가운데 하나를 놓으세요.</translation>
    </message>
    <message>
        <source>{count} of {total} checks do not hold.</source>
        <translation>확인 {total}개 중 {count}개가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>What was learned so far cannot be read from {path}: {reason}. The lessons begin anew, and the file is kept beside.</source>
        <translation>{path} 파일에서 수업 진행 기록을 읽을 수 없습니다({reason}). 수업은 처음부터 시작하며, 이 파일은 이름을 바꾸어 옆에 남겨 두었습니다.</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>파일이 너무 큽니다</translation>
    </message>
    <message>
        <source>What was learned so far cannot be read from {path}: {reason}. Until it can be, nothing is kept there.</source>
        <translation>{path} 파일에서 수업 진행 기록을 읽을 수 없습니다({reason}). 다시 읽을 수 있을 때까지 이 파일에는 아무것도 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>it is damaged, or another kind of file</source>
        <translation>파일이 손상되었거나 다른 종류의 파일입니다</translation>
    </message>
    <message>
        <source>it holds no answers to a quiz</source>
        <translation>퀴즈 답이 들어 있지 않습니다</translation>
    </message>
    <message>
        <source>a newer program made it</source>
        <translation>더 새로운 버전의 프로그램으로 만든 파일입니다</translation>
    </message>
    <message>
        <source>its answers are not those of this quiz</source>
        <translation>이 퀴즈의 답이 아닙니다</translation>
    </message>
    <message>
        <source>{path} was left out: {reason}.</source>
        <translation>{path} 파일을 제외했습니다: {reason}.</translation>
    </message>
    <message>
        <source>None of the {count} files holds answers to this quiz.</source>
        <translation>파일 {count}개 가운데 이 퀴즈의 답이 든 파일이 없습니다. 학생이 저장한 .rnnquiz 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The cell of this network, {cell}, has no gates that could be swapped.</source>
        <translation>이 신경망의 셀인 {cell}에는 뒤바뀔 게이트가 없습니다.</translation>
    </message>
    <message>
        <source>Only a GRU has a reset gate; the cell of this network is {cell}.</source>
        <translation>리셋 게이트는 GRU에만 있습니다. 이 신경망의 셀은 {cell}입니다.</translation>
    </message>
    <message>
        <source>Padding is shown where a whole text gets one class; this network gives none.</source>
        <translation>패딩은 글 전체를 분류하는 신경망에서만 켤 수 있습니다. 이 신경망은 글을 분류하지 않습니다.</translation>
    </message>
    <message>
        <source>This network gives texts no label that could be left in them.</source>
        <translation>이 신경망은 글에 레이블을 붙이지 않으므로 글에 남을 레이블이 없습니다.</translation>
    </message>
    <message>
        <source>No labelled texts of this network&apos;s classes are open. Open such a file in Train.</source>
        <translation>이 신경망의 클래스로 레이블을 붙인 글이 없습니다. ‘학습’ 화면에서 그런 파일을 여세요.</translation>
    </message>
    <message>
        <source>{path} was changed meanwhile and cannot be read: {reason}. It is kept beside; what this window knows of the lessons is in its place.</source>
        <translation>그사이 바뀐 {path} 파일을 읽을 수 없습니다({reason}). 그 파일은 이름을 바꾸어 옆에 남겨 두었고, 이 창에 있는 수업 진행 기록을 그 자리에 저장했습니다.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Save model…</source>
        <translation>모델 저장…</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>No network is being trained</source>
        <translation>지금은 학습하고 있지 않습니다.</translation>
    </message>
    <message>
        <source>A trained model can be saved when its training has ended</source>
        <translation>학습이 끝나면 학습한 모델을 저장할 수 있습니다.</translation>
    </message>
    <message>
        <source>epoch {epoch} / {epochs} · step {step} / {steps}</source>
        <translation>에포크 {epoch} / {epochs} · 스텝 {step} / {steps}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>중지하는 중</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Ready to train</source>
        <translation>학습 준비됨</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>시작하는 중</translation>
    </message>
    <message>
        <source>Not trained yet: these are its first weights</source>
        <translation>학습 전: 가중치가 초깃값 그대로임</translation>
    </message>
    <message>
        <source>Analysed words are remembered: the next time is fast.</source>
        <translation>분석한 단어는 기억해 두므로 다음번에는 빠릅니다.</translation>
    </message>
    <message>
        <source>validation after epoch {epoch}: {result}</source>
        <translation>에포크 {epoch} 뒤 검증: {result}</translation>
    </message>
    <message>
        <source>epoch {epoch} was the best and is kept: {result}</source>
        <translation>가장 좋았던 에포크 {epoch}의 모델을 남겼습니다: {result}</translation>
    </message>
    <message>
        <source>accuracy {accuracy} % · loss {loss}</source>
        <translation>정확도 {accuracy}% · 손실 {loss}</translation>
    </message>
    <message>
        <source>Ctrl+. · keeps the best epoch, or the newest weights before one has ended</source>
        <translation>Ctrl+. · 가장 좋은 에포크를 보관합니다. 끝난 에포크가 없으면 최신 가중치를 보관합니다.</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>조기 종료됨</translation>
    </message>
    <message>
        <source>no epoch has ended: the newest weights are kept</source>
        <translation>끝난 에포크가 없어 최신 가중치를 보관했습니다.</translation>
    </message>
    <message>
        <source>validation after epoch {epoch}: {result} · best: epoch {best}</source>
        <translation>에포크 {epoch} 뒤 검증: {result} · 최고: 에포크 {best}</translation>
    </message>
    <message>
        <source>scaling the numbers</source>
        <translation>숫자의 크기를 맞추는 중</translation>
    </message>
    <message>
        <source>tokenizing {done} / {total} texts</source>
        <translation>글 토큰화 중: {done} / {total}개</translation>
    </message>
    <message>
        <source>encoding 1 text</source>
        <translation>글 1개를 정수로 인코딩하는 중</translation>
    </message>
    <message>
        <source>encoding {total} texts</source>
        <translation>글 {total}개를 정수로 인코딩하는 중</translation>
    </message>
    <message>
        <source>{speed} sequences/s · time left {time}</source>
        <translation>초당 시퀀스 {speed}개 · 남은 시간 {time}</translation>
    </message>
    <message>
        <source>{training} examples to train on, {validation} to validate</source>
        <translation>학습할 예 {training}개, 검증할 예 {validation}개</translation>
    </message>
    <message>
        <source>{count} duplicates in the table, none in both parts</source>
        <translation>표의 중복 리뷰 {count}개(학습과 검증에 함께 들어간 것 없음)</translation>
    </message>
    <message>
        <source>epoch {epoch}, on the training data (none to validate): {result}</source>
        <translation>에포크 {epoch} 학습 결과(검증 데이터 없음): {result}</translation>
    </message>
    <message>
        <source>epoch {epoch} is kept: {result}</source>
        <translation>에포크 {epoch}의 모델을 남겼습니다: {result}</translation>
    </message>
    <message>
        <source>step 0, untrained, on {count} of {all} validation examples: {result}</source>
        <translation>스텝 0(학습 전, 검증할 예 {all}개 중 {count}개): {result}</translation>
    </message>
    <message>
        <source>step 0, untrained, on {count} of {all} training examples: {result}</source>
        <translation>스텝 0(학습 전, 학습할 예 {all}개 중 {count}개): {result}</translation>
    </message>
    <message>
        <source>step 0, untrained, on the validation data: {result}</source>
        <translation>스텝 0(학습 전, 검증 데이터): {result}</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>손실 {loss}</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>찾는 위치(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>A review of 12 tokens is read by a recurrent layer of 64 units. How many time steps?</source>
        <translation>토큰 12개인 리뷰를 유닛 64개인 순환층이 읽습니다. 시점은 몇 개입니까?</translation>
    </message>
    <message>
        <source>A network reads 5 tokens, then 50. How many weights does its layer have then?</source>
        <translation>신경망이 토큰 5개를 읽고, 이어서 50개를 읽습니다. 순환층의 가중치 개수는 어떻게 됩니까?</translation>
    </message>
    <message>
        <source>ten times as many</source>
        <translation>열 배가 됩니다.</translation>
    </message>
    <message>
        <source>as many as before</source>
        <translation>그대로입니다.</translation>
    </message>
    <message>
        <source>45 more</source>
        <translation>45개 늘어납니다.</translation>
    </message>
    <message>
        <source>From where does the network know the first word when it reads the last one?</source>
        <translation>마지막 단어를 읽을 때 신경망은 첫 단어를 어떻게 압니까?</translation>
    </message>
    <message>
        <source>It reads the whole text once more</source>
        <translation>글 전체를 다시 읽습니다.</translation>
    </message>
    <message>
        <source>From the hidden state, which each step hands to the next</source>
        <translation>시점마다 다음 시점으로 넘긴 은닉 상태에서 압니다.</translation>
    </message>
    <message>
        <source>Each word has a cell that keeps it</source>
        <translation>단어마다 기억하는 셀이 따로 있습니다.</translation>
    </message>
    <message>
        <source>A one-hot vector is multiplied by W_x. What comes out?</source>
        <translation>원-핫 벡터에 W_x를 곱하면 무엇이 나옵니까?</translation>
    </message>
    <message>
        <source>One row of W_x as it is</source>
        <translation>W_x의 한 행이 그대로 나옵니다.</translation>
    </message>
    <message>
        <source>The sum of all rows of W_x</source>
        <translation>W_x의 모든 행을 더한 값이 나옵니다.</translation>
    </message>
    <message>
        <source>A vector with a single 1</source>
        <translation>한 자리만 1인 벡터가 나옵니다.</translation>
    </message>
    <message>
        <source>The sum of a unit is 3. What does tanh make of it?</source>
        <translation>한 유닛의 합이 3입니다. tanh를 거치면 얼마가 됩니까?</translation>
    </message>
    <message>
        <source>a little less than 1</source>
        <translation>1보다 조금 작은 값</translation>
    </message>
    <message>
        <source>exactly 1</source>
        <translation>정확히 1</translation>
    </message>
    <message>
        <source>Each step multiplies the state by 1.1, and nothing presses it down. After 100 steps?</source>
        <translation>시점마다 상태에 1.1을 곱하고 누르는 함수는 없습니다. 100시점 뒤에는 어떻게 됩니까?</translation>
    </message>
    <message>
        <source>about 110 times as large</source>
        <translation>약 110배</translation>
    </message>
    <message>
        <source>about 11 times as large</source>
        <translation>약 11배</translation>
    </message>
    <message>
        <source>more than 10,000 times as large</source>
        <translation>10,000배 이상</translation>
    </message>
    <message>
        <source>Softmax turns four logits into four numbers. What holds of them?</source>
        <translation>소프트맥스가 로짓 네 개를 숫자 네 개로 바꿉니다. 옳은 설명은 무엇입니까?</translation>
    </message>
    <message>
        <source>One of them is 1</source>
        <translation>그중 하나가 1입니다.</translation>
    </message>
    <message>
        <source>They add up to 1</source>
        <translation>모두 더하면 1입니다.</translation>
    </message>
    <message>
        <source>Each is between −1 and 1</source>
        <translation>모두 −1과 1 사이입니다.</translation>
    </message>
    <message>
        <source>“not bad, good” and “not good, bad”: which way of reading cannot tell them apart?</source>
        <translation>“안 나쁘고 좋다”와 “안 좋고 나쁘다”를 구별하지 못하는 방법은 무엇입니까?</translation>
    </message>
    <message>
        <source>Counting the words</source>
        <translation>단어의 개수만 세기</translation>
    </message>
    <message>
        <source>A recurrent network</source>
        <translation>순환 신경망으로 읽기</translation>
    </message>
    <message>
        <source>Both can</source>
        <translation>둘 다 구별합니다.</translation>
    </message>
    <message>
        <source>What does one step of training change?</source>
        <translation>학습 한 스텝은 무엇을 바꿉니까?</translation>
    </message>
    <message>
        <source>The words of the review</source>
        <translation>리뷰의 단어</translation>
    </message>
    <message>
        <source>The weights and biases, each a little against its gradient</source>
        <translation>가중치와 편향을 기울기의 반대 방향으로 조금씩</translation>
    </message>
    <message>
        <source>The number of units</source>
        <translation>유닛의 개수</translation>
    </message>
    <message>
        <source>What does a forget gate of 1 do in an LSTM?</source>
        <translation>LSTM에서 망각 게이트가 1이면 어떻게 됩니까?</translation>
    </message>
    <message>
        <source>It keeps what the cell state held</source>
        <translation>셀 상태에 있던 값을 그대로 둡니다.</translation>
    </message>
    <message>
        <source>It forgets everything</source>
        <translation>모두 잊습니다.</translation>
    </message>
    <message>
        <source>It ends the reading</source>
        <translation>읽기를 끝냅니다.</translation>
    </message>
    <message>
        <source>Share of right answers by question</source>
        <translation>문항별 정답률</translation>
    </message>
    <message>
        <source>Answers of a class</source>
        <translation>우리 반의 답</translation>
    </message>
    <message>
        <source>before: {before} people, after: {after} people. Outline before, filled after.</source>
        <translation>수업 전 {before}명, 수업 후 {after}명. 빈 막대는 수업 전, 채운 막대는 수업 후입니다.</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV로 저장…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>회차</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>before</source>
        <translation>수업 전</translation>
    </message>
    <message>
        <source>after</source>
        <translation>수업 후</translation>
    </message>
    <message>
        <source>Ten questions</source>
        <translation>열 문항 퀴즈</translation>
    </message>
    <message>
        <source>Before the lessons and after them; saved as a file for the teacher</source>
        <translation>수업 전과 후에 풀고, 선생님께 낼 파일로 저장합니다.</translation>
    </message>
    <message>
        <source>For teachers: answers of a class…</source>
        <translation>교사용: 우리 반의 답 열기…</translation>
    </message>
    <message>
        <source>Answer before the lessons and again after them. What is right is not said here: guess calmly.</source>
        <translation>수업 전에 한 번, 수업 후에 한 번 풉니다. 정답은 여기서 알려 주지 않으니 편하게 고르세요.</translation>
    </message>
    <message>
        <source>before the lessons</source>
        <translation>수업 전</translation>
    </message>
    <message>
        <source>after the lessons</source>
        <translation>수업 후</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Questions without an answer: {numbers}</source>
        <translation>답하지 않은 문항: {numbers}</translation>
    </message>
    <message>
        <source>Save the answers…</source>
        <translation>답 저장…</translation>
    </message>
    <message>
        <source>Type your name, so that the teacher knows whose answers these are.</source>
        <translation>선생님이 알아볼 수 있게 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>답 저장</translation>
    </message>
    <message>
        <source>Answers to the quiz</source>
        <translation>퀴즈 답</translation>
    </message>
    <message>
        <source>Open the answers of a class</source>
        <translation>우리 반의 답 열기</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>CSV로 저장</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>표</translation>
    </message>
</context>
<context>
    <name>RatingWays</name>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Positive from</source>
        <translation>긍정으로 볼 최저 평점</translation>
    </message>
    <message>
        <source>Choose how</source>
        <translation>나누는 방법 선택</translation>
    </message>
    <message>
        <source>two, cut at a number</source>
        <translation>기준값으로 둘로 나누기</translation>
    </message>
    <message>
        <source>one for each value</source>
        <translation>값마다 클래스 하나</translation>
    </message>
    <message>
        <source>chosen value by value</source>
        <translation>값별로 직접 고르기</translation>
    </message>
</context>
<context>
    <name>ReadTools</name>
    <message>
        <source>Folded</source>
        <translation>접은 그림</translation>
    </message>
    <message>
        <source>Unrolled</source>
        <translation>펼친 그림</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>뉴런 그림</translation>
    </message>
    <message>
        <source>Picture of the network</source>
        <translation>신경망 그림</translation>
    </message>
    <message>
        <source>Compare, take away</source>
        <translation>비교, 내보내기</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>The order of the units in the heatmap, and which of them moved most at a token</source>
        <translation>히트맵의 유닛 순서와, 한 토큰에서 가장 크게 움직인 유닛</translation>
    </message>
    <message>
        <source>The layer whose states are shown; → reads forward, ← backward</source>
        <translation>상태를 볼 층입니다. → 표시는 앞에서 뒤로, ← 표시는 뒤에서 앞으로 읽습니다.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Compare this reading with another: a pinned one, another model&apos;s, its negation</source>
        <translation>이 결과를 고정한 결과, 다른 모델, 부정문과 나란히 비교합니다.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>바꿔 보기</translation>
    </message>
    <message>
        <source>Change tokens, units, gates and weights, and see what follows</source>
        <translation>토큰, 유닛, 게이트, 가중치를 바꾸고 결과가 어떻게 달라지는지 봅니다.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>As a picture, as numbers, or as a file that opens again</source>
        <translation>그림, 숫자, 다시 열 수 있는 파일로 내보냅니다.</translation>
    </message>
    <message>
        <source>Changes are in effect: what is shown is not the text as it was typed</source>
        <translation>변경이 적용된 결과입니다. 입력한 글을 그대로 읽은 결과가 아닙니다.</translation>
    </message>
    <message>
        <source>Layer {number}</source>
        <translation>{number}층</translation>
    </message>
    <message>
        <source>This model</source>
        <translation>이 모델</translation>
    </message>
    <message>
        <source>Whose neurons</source>
        <translation>어느 신경망의 뉴런</translation>
    </message>
</context>
<context>
    <name>ReadView</name>
    <message>
        <source>Cell</source>
        <translation>셀</translation>
    </message>
    <message>
        <source>unit {unit}</source>
        <translation>유닛 {unit}</translation>
    </message>
    <message>
        <source>after the last token {quantity} = {value}</source>
        <translation>마지막 토큰 뒤 {quantity} = {value}</translation>
    </message>
    <message>
        <source>input {number} · x = {value}</source>
        <translation>입력 {number} · x = {value}</translation>
    </message>
    <message>
        <source>typed: {text}</source>
        <translation>입력: {text}</translation>
    </message>
    <message>
        <source>read as x = {value}</source>
        <translation>읽는 값 x = {value}</translation>
    </message>
    <message>
        <source>word number {id} of the vocabulary</source>
        <translation>어휘의 {id}번 단어</translation>
    </message>
    <message>
        <source>unknown: not in the vocabulary, read as number {id}</source>
        <translation>모르는 단어(OOV): 어휘에 없어 {id}번으로 읽습니다.</translation>
    </message>
    <message>
        <source>being read up to here …</source>
        <translation>여기까지 읽는 중…</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>로짓</translation>
    </message>
    <message>
        <source>{answer} {percent} · logit {logit}</source>
        <translation>{answer} {percent} · 로짓 {logit}</translation>
    </message>
    <message>
        <source>P(positive)</source>
        <translation>P(긍정)</translation>
    </message>
    <message>
        <source>backward direction</source>
        <translation>역방향</translation>
    </message>
    <message>
        <source>What the current reading is compared with.</source>
        <translation>지금 결과와 나란히 비교하는 결과입니다.</translation>
    </message>
    <message>
        <source>Differences are this row minus the current reading, in percentage points.</source>
        <translation>이 행의 값에서 지금 결과의 값을 뺀 차이입니다. 단위는 퍼센트포인트(%p)입니다.</translation>
    </message>
    <message>
        <source>not in the reading that is compared with</source>
        <translation>비교하는 결과에는 없는 토큰입니다.</translation>
    </message>
    <message>
        <source>{answer} differs by {points}</source>
        <translation>{answer}의 차이 {points}</translation>
    </message>
    <message>
        <source>what it gives to the logit differs by {value}</source>
        <translation>로짓 기여도의 차이 {value}</translation>
    </message>
    <message>
        <source>what it gives to y differs by {value}</source>
        <translation>y 기여도의 차이 {value}</translation>
    </message>
    <message>
        <source>time step {step}</source>
        <translation>시점 {step}</translation>
    </message>
    <message>
        <source>only in the reading that is compared with</source>
        <translation>비교하는 결과에만 있는 토큰입니다.</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>고정한 결과</translation>
    </message>
    <message>
        <source>{number} pp</source>
        <translation>{number}%p</translation>
    </message>
    <message>
        <source>layer {number} of {count}</source>
        <translation>{count}층 중 {number}층</translation>
    </message>
    <message>
        <source>forward direction</source>
        <translation>정방향</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>모름</translation>
    </message>
    <message>
        <source>being read …</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>Sentiment so far</source>
        <translation>감성 흐름</translation>
    </message>
    <message>
        <source>Probability so far</source>
        <translation>확률 흐름</translation>
    </message>
    <message>
        <source>reached with the next words: {low} to {high} %</source>
        <translation>단어를 더 붙일 때의 범위: {low}~{high}%</translation>
    </message>
    <message>
        <source>at least this far with 1 more word (greedy search)</source>
        <translation>단어 1개로 적어도 여기까지(탐욕 탐색)</translation>
    </message>
    <message>
        <source>at least this far with {count} more words (greedy search)</source>
        <translation>단어 {count}개로 적어도 여기까지(탐욕 탐색)</translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation>유닛 {count}개</translation>
    </message>
    <message>
        <source>colours end at ±1</source>
        <translation>색은 ±1까지</translation>
    </message>
    <message>
        <source>by share in the logit</source>
        <translation>로짓 기여도순</translation>
    </message>
    <message>
        <source>by share in y</source>
        <translation>y 기여도순</translation>
    </message>
    <message>
        <source>alike side by side</source>
        <translation>비슷한 유닛끼리</translation>
    </message>
    <message>
        <source>1 unit</source>
        <translation>유닛 1개</translation>
    </message>
    <message>
        <source>Hidden state h</source>
        <translation>은닉 상태 h</translation>
    </message>
    <message>
        <source>Cell state c</source>
        <translation>셀 상태 c</translation>
    </message>
    <message>
        <source>Input gate i</source>
        <translation>입력 게이트 i</translation>
    </message>
    <message>
        <source>Forget gate f</source>
        <translation>망각 게이트 f</translation>
    </message>
    <message>
        <source>Candidate g</source>
        <translation>후보 값 g</translation>
    </message>
    <message>
        <source>Output gate o</source>
        <translation>출력 게이트 o</translation>
    </message>
    <message>
        <source>Reset gate r</source>
        <translation>리셋 게이트 r</translation>
    </message>
    <message>
        <source>Update gate z</source>
        <translation>업데이트 게이트 z</translation>
    </message>
    <message>
        <source>Candidate n</source>
        <translation>후보 값 n</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Double-click: another word. Drag: move it. Right-click: more.</source>
        <translation>두 번 클릭: 다른 단어로 바꾸기. 끌기: 옮기기. 오른쪽 클릭: 더 보기.</translation>
    </message>
    <message>
        <source>stems</source>
        <translation>기본형</translation>
    </message>
    <message>
        <source>words</source>
        <translation>어절</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>글자</translation>
    </message>
    <message>
        <source>letters and spaces</source>
        <translation>글자와 공백</translation>
    </message>
    <message>
        <source>values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>split at spaces</source>
        <translation>공백 단위</translation>
    </message>
    <message>
        <source>Units over time</source>
        <translation>시점별 유닛</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>Every token was removed. Undo that, or insert another one.</source>
        <translation>토큰을 모두 지웠습니다. 되돌리거나 다른 토큰을 넣어 보세요.</translation>
    </message>
    <message>
        <source>No model is loaded. Open one, or train one.</source>
        <translation>열린 모델이 없습니다. 모델을 열거나 학습하세요.</translation>
    </message>
    <message>
        <source>Type a review above, and watch the network read it.</source>
        <translation>위에 리뷰를 입력하고 신경망이 읽는 모습을 보세요.</translation>
    </message>
    <message>
        <source>Type numbers above, and watch the network read them.</source>
        <translation>위에 숫자를 입력하고 신경망이 읽는 모습을 보세요.</translation>
    </message>
    <message>
        <source>Type a text above, and watch the network read it.</source>
        <translation>위에 글을 입력하고 신경망이 읽는 모습을 보세요.</translation>
    </message>
    <message>
        <source>Click a token or a unit, or move with the arrow keys.</source>
        <translation>토큰이나 유닛을 클릭하거나 방향키로 이동하세요.</translation>
    </message>
    <message>
        <source>The first token was read; the rest was not.</source>
        <translation>앞의 토큰 1개만 읽었고 나머지는 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>The first {count} tokens were read; the rest was not.</source>
        <translation>앞의 토큰 {count}개만 읽었고 나머지는 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>로짓 내역</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>기여도</translation>
    </message>
    <message>
        <source>sum ≠ logit</source>
        <translation>합 ≠ 로짓</translation>
    </message>
    <message>
        <source>sum ≠ y</source>
        <translation>합 ≠ y</translation>
    </message>
    <message>
        <source>sum = y, standardised</source>
        <translation>합 = y(표준화)</translation>
    </message>
    <message>
        <source>start: what the initial state gives; bias: what all biases give; residual: what rounding leaves of y when all terms are added up.</source>
        <translation>초기 상태: 초기 상태의 기여도. 편향: 모든 편향의 기여도. 잔차: 모든 항을 더했을 때 반올림 때문에 y와 어긋나는 값입니다.</translation>
    </message>
    <message>
        <source>read after the answer that is explained</source>
        <translation>설명하는 출력보다 뒤에 읽은 토큰</translation>
    </message>
    <message>
        <source>adds {value} to the logit of “{label}”</source>
        <translation>“{label}” 로짓 기여도: {value}</translation>
    </message>
    <message>
        <source>adds {value} to y of “{label}”</source>
        <translation>“{label}” y 기여도: {value}</translation>
    </message>
    <message>
        <source>The answer after time step {step} is explained; later tokens give nothing to it.</source>
        <translation>시점 {step}의 출력을 설명합니다. 그 뒤의 토큰은 여기에 기여하지 않습니다.</translation>
    </message>
    <message>
        <source>gradient × input</source>
        <translation>기울기 × 입력</translation>
    </message>
    <message>
        <source>integrated gradients</source>
        <translation>적분 기울기</translation>
    </message>
    <message>
        <source>each token left out</source>
        <translation>하나씩 빼기</translation>
    </message>
    <message>
        <source>start</source>
        <translation>초기 상태</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>잔차</translation>
    </message>
    <message>
        <source>start: what the initial state gives; bias: what all biases give; residual: what rounding leaves of the logit when all terms are added up.</source>
        <translation>로짓 내역(receipt)은 모두 더하면 로짓이 되는 기여도입니다. 초기 상태: 첫 토큰을 읽기 전 상태의 기여도. 편향: 모든 편향의 기여도. 잔차: 로짓에서 모든 항의 합을 뺀 값.</translation>
    </message>
    <message>
        <source>adds {value} to the logit</source>
        <translation>로짓 기여도: {value}</translation>
    </message>
    <message>
        <source>held units</source>
        <translation>고정한 유닛</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>기준 입력</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>합</translation>
    </message>
    <message>
        <source>sum = logit</source>
        <translation>합 = 로짓</translation>
    </message>
    <message>
        <source>Fit all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>All time steps at once, however many</source>
        <translation>모든 시점을 한눈에 보기</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>패널</translation>
    </message>
    <message>
        <source>The side panel, over the columns</source>
        <translation>옆 패널을 토큰 열 위에 펼칩니다.</translation>
    </message>
    <message>
        <source>One scale everywhere: negative (hatched, or with a minus), zero, positive</source>
        <translation>어디서나 같은 척도: 음수(빗금이나 − 표시), 0, 양수</translation>
    </message>
    <message>
        <source>the network says {label} here: {percent}</source>
        <translation>여기서 신경망의 판정: {label} {percent}</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>다음 토큰</translation>
    </message>
    <message>
        <source>The likeliest tokens after each token. ✓ marks the one that came, and its rank. Click one to explain it.</source>
        <translation>각 토큰 다음에 올 확률이 높은 토큰입니다. ✓는 실제로 온 토큰과 그 순위입니다. 클릭하면 그 토큰을 설명합니다.</translation>
    </message>
    <message>
        <source>explained: {token} after {before}, time step {step}</source>
        <translation>설명하는 출력: 시점 {step}, {before} 다음의 {token}</translation>
    </message>
    <message>
        <source>after {before} comes {token} with {percent}</source>
        <translation>{before} 다음에 {token} 토큰: {percent}</translation>
    </message>
    <message>
        <source>{token} came, which the network does not know</source>
        <translation>실제 토큰: {token}(모르는 단어)</translation>
    </message>
    <message>
        <source>{token} came: rank {rank}, {percent}</source>
        <translation>실제 토큰: {token}, {rank}위, {percent}</translation>
    </message>
    <message>
        <source>rank {rank}</source>
        <translation>{rank}위</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>시계열</translation>
    </message>
    <message>
        <source>Each value, and what the network predicted for it from the values before it.</source>
        <translation>각 값과, 그 앞의 값들로 신경망이 예측한 값입니다.</translation>
    </message>
    <message>
        <source>{name}: value {value}, next predicted {next}</source>
        <translation>{name}: 값 {value}, 다음 예측 {next}</translation>
    </message>
    <message>
        <source>{name}: value {value}, predicted {predicted}; next predicted {next}</source>
        <translation>{name}: 값 {value}, 예측 {predicted}, 다음 예측 {next}</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>놀람</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>비트</translation>
    </message>
    <message>
        <source>How little a token was foreseen: −log2 of the probability that it had after the tokens before it. With each bit it was half as likely. “?” marks a token that the network does not know.</source>
        <translation>토큰이 얼마나 예상 밖이었는지를 나타냅니다. 앞의 토큰 다음에 올 확률의 −log2 값이며, 1비트 늘 때마다 확률은 절반입니다. “?”는 모르는 단어입니다.</translation>
    </message>
    <message>
        <source>Perplexity of the text: {number}, as if each time so many tokens were likely.</source>
        <translation>글 전체의 퍼플렉시티(perplexity)는 {number}입니다. 매번 이만큼의 토큰이 똑같이 그럴듯했던 셈입니다.</translation>
    </message>
    <message>
        <source>{token}: {percent}, {bits} bits</source>
        <translation>{token}: {percent}, {bits}비트</translation>
    </message>
    <message>
        <source>{token}: the network does not know it</source>
        <translation>{token}: 모르는 단어</translation>
    </message>
    <message>
        <source>{token}: nothing came before it</source>
        <translation>{token}: 앞에 토큰이 없습니다.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>The likeliest tag of each token. “?” marks one below 60 %. Click one to explain it.</source>
        <translation>토큰마다 가장 확률이 높은 태그입니다. “?”는 60%보다 낮은 태그입니다. 클릭하면 그 태그를 설명합니다.</translation>
    </message>
    <message>
        <source>explained: {tag} of {token}</source>
        <translation>설명하는 태그: {token} 토큰의 {tag}</translation>
    </message>
    <message>
        <source>before the changes: {tag} {percent}</source>
        <translation>변경 전: {tag} {percent}</translation>
    </message>
    <message>
        <source>compared: {tag} {percent}</source>
        <translation>비교하는 결과: {tag} {percent}</translation>
    </message>
    <message>
        <source>{size} numbers,
one of them 1</source>
        <translation>숫자 {size}개 가운데
하나만 1</translation>
    </message>
    <message>
        <source>One-hot x</source>
        <translation>원-핫 x</translation>
    </message>
    <message>
        <source>The network reads a word as a vector with a 1 at the word’s id and a 0 everywhere else.</source>
        <translation>신경망은 단어를 원-핫 벡터로 읽습니다. 단어 번호 자리만 1이고 나머지는 모두 0입니다.</translation>
    </message>
    <message>
        <source>{token}: a 1 at place {id} of {size}, counted from 0</source>
        <translation>{token}: 0부터 센 {size}자리 가운데 {id}번 자리가 1</translation>
    </message>
    <message>
        <source>What the network reads, time step by time step</source>
        <translation>신경망이 시점마다 읽는 내용</translation>
    </message>
    <message>
        <source>⟨end⟩</source>
        <translation>⟨끝⟩</translation>
    </message>
</context>
<context>
    <name>ReadingMenu</name>
    <message>
        <source>How the file was read; choose otherwise here.</source>
        <translation>파일을 읽은 방식입니다. 여기에서 다르게 정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>구분 문자</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>따옴표</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>첫 행이 열 이름</translation>
    </message>
    <message>
        <source>The first row is a text</source>
        <translation>첫 행이 글</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>열 이름 행</translation>
    </message>
    <message>
        <source>header</source>
        <translation>열 이름 있음</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>열 이름 없음</translation>
    </message>
</context>
<context>
    <name>ReadingPictures</name>
    <message>
        <source>Everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>changes: {count}</source>
        <translation>변경 {count}개</translation>
    </message>
</context>
<context>
    <name>ReviewPreview</name>
    <message>
        <source>{column} (the text)</source>
        <translation>{column}(글)</translation>
    </message>
    <message>
        <source>{column} (the label)</source>
        <translation>{column}(레이블)</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Double-click to read it.</source>
        <translation>두 번 클릭하면 이 리뷰를 읽습니다.</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Movie reviews</source>
        <translation>영화 리뷰</translation>
    </message>
    <message>
        <source>Two classes: 400 reviews, good or bad</source>
        <translation>두 클래스: 긍정과 부정으로 나눈 리뷰 400개</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>고객 메시지</translation>
    </message>
    <message>
        <source>Three classes: praise, complaints and questions</source>
        <translation>세 클래스: 칭찬, 불만, 문의</translation>
    </message>
    <message>
        <source>hello</source>
        <translation>hello</translation>
    </message>
    <message>
        <source>One word, letter by letter: h, e, l and l are followed by e, l, l and o</source>
        <translation>글자 단위로 배우는 한 단어: h, e, l, l 다음에 e, l, l, o</translation>
    </message>
    <message>
        <source>Sayings</source>
        <translation>속담</translation>
    </message>
    <message>
        <source>Korean sayings, which it goes on with syllable by syllable</source>
        <translation>음절 단위로 이어 쓰는 우리말 속담</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>영화 문장</translation>
    </message>
    <message>
        <source>English sentences about films, word by word</source>
        <translation>단어 단위로 배우는 영화에 관한 영어 문장</translation>
    </message>
    <message>
        <source>Constitution</source>
        <translation>헌법</translation>
    </message>
    <message>
        <source>The Constitution of Korea, from KoNLPy: a longer text</source>
        <translation>KoNLPy에 들어 있는 대한민국 헌법: 긴 글</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>의안</translation>
    </message>
    <message>
        <source>Bills of the National Assembly, from KoNLPy: the longest text</source>
        <translation>KoNLPy에 들어 있는 국회 의안: 가장 긴 글</translation>
    </message>
    <message>
        <source>Tagged words</source>
        <translation>품사 태깅</translation>
    </message>
    <message>
        <source>English sentences: which part of speech each word is</source>
        <translation>영어 문장에서 단어마다 품사 맞히기</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>관객 수</translation>
    </message>
    <message>
        <source>A forecast: visitors of a cinema month by month</source>
        <translation>시계열 예측: 영화관의 월별 관객 수</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>날씨</translation>
    </message>
    <message>
        <source>One to many: a sentence that follows from a kind of weather</source>
        <translation>일대다: 날씨에서 이어지는 문장</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>예제</translation>
    </message>
</context>
<context>
    <name>SettingTips</name>
    <message>
        <source>How the input&apos;s and the output&apos;s weights are drawn. Xavier (for tanh and sigmoid) and He (for ReLU) choose the width by the size of the matrix, so that signals neither fade nor grow.</source>
        <translation>입력과 출력 가중치의 초깃값을 뽑는 방법입니다. Xavier(tanh, sigmoid용)와 He(ReLU용)는 신호가 약해지거나 커지지 않도록 행렬의 크기에 맞추어 폭을 정합니다.</translation>
    </message>
    <message>
        <source>How the recurrent weights of each gate are drawn. Orthogonal ones keep the length of the state from step to step, as the identity does, which starts with a pure memory.</source>
        <translation>게이트마다 순환 가중치의 초깃값을 뽑는 방법입니다. 직교 행렬은 시점이 지나도 상태의 크기를 지킵니다. 단위 행렬은 이전 상태를 그대로 기억하며 시작합니다.</translation>
    </message>
    <message>
        <source>How the words&apos; vectors are drawn: evenly within a limit, or normally.</source>
        <translation>단어 벡터의 초깃값을 뽑는 방법입니다. 정한 범위 안에서 고르게 뽑거나 정규 분포로 뽑습니다.</translation>
    </message>
    <message>
        <source>How wide “uniform” (its limit) and “normal” (its standard deviation) are drawn; the others choose it themselves.</source>
        <translation>‘균등 분포’의 한계이자 ‘정규 분포’의 표준 편차입니다. 다른 방법은 폭을 스스로 정합니다.</translation>
    </message>
    <message>
        <source>The first bias of the forget gate: with 1 an LSTM remembers before it learns what to forget.</source>
        <translation>망각 게이트 편향의 초깃값입니다. 1이면 LSTM이 무엇을 잊을지 배우기 전까지 기억을 지킵니다.</translation>
    </message>
    <message>
        <source>What turns gradients into steps. SGD goes straight down the gradient; Adam gives each weight a step size of its own.</source>
        <translation>기울기로 가중치를 고치는 방법입니다. SGD는 기울기의 반대 방향으로 곧장 가고, Adam은 가중치마다 걸음의 크기를 따로 정합니다.</translation>
    </message>
    <message>
        <source>How much of its last step the optimizer keeps: 0 for none, usually 0.9.</source>
        <translation>지난 스텝의 움직임을 얼마나 이어 갈지 정합니다. 0이면 잇지 않고, 보통 0.9입니다.</translation>
    </message>
    <message>
        <source>How much every weight shrinks towards 0 at each step, against overfitting.</source>
        <translation>과적합을 줄이려고 스텝마다 가중치를 0 쪽으로 줄이는 정도입니다.</translation>
    </message>
    <message>
        <source>How the learning rate changes from step to step: it stays, falls along half a cosine, or rises and falls once.</source>
        <translation>스텝에 따라 학습률이 변하는 방식입니다. 그대로 두거나, 코사인 곡선을 따라 낮추거나, 한 번 올렸다가 낮춥니다.</translation>
    </message>
    <message>
        <source>The share of the steps in which the learning rate rises from near 0.</source>
        <translation>전체 스텝 가운데 학습률을 0 근처에서 서서히 올리는 구간의 비율입니다.</translation>
    </message>
    <message>
        <source>Gradient clipping: a longer gradient is cut to this length.</source>
        <translation>기울기 클리핑: 기울기 크기가 이 값보다 크면 이 값으로 줄입니다.</translation>
    </message>
    <message>
        <source>The share of the words that a step does not see, against overfitting.</source>
        <translation>과적합을 줄이려고 한 스텝에서 보지 않는 단어의 비율입니다.</translation>
    </message>
    <message>
        <source>The share of the input&apos;s numbers that are set to 0 in a step.</source>
        <translation>한 스텝에서 0으로 두는 입력값의 비율입니다.</translation>
    </message>
    <message>
        <source>The share of the numbers set to 0 between two recurrent layers in a step.</source>
        <translation>한 스텝에서 순환층 사이의 값을 0으로 두는 비율입니다.</translation>
    </message>
    <message>
        <source>The share of the numbers set to 0 before the output in a step.</source>
        <translation>한 스텝에서 출력층에 들어가는 값을 0으로 두는 비율입니다.</translation>
    </message>
    <message>
        <source>Label smoothing: the share of certainty that is taken from every label and spread.</source>
        <translation>레이블 스무딩: 정답 레이블의 확신을 이 비율만큼 덜어 모든 레이블에 나눕니다.</translation>
    </message>
    <message>
        <source>The decay of an averaged copy of the weights, which is then validated and kept, such as 0.999; 0 for none.</source>
        <translation>가중치의 이동 평균을 따로 두어 그것을 검증하고 보관합니다. 0.999처럼 감쇠율을 정하고, 0이면 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Early stopping: the training ends after so many epochs without a better one, not before epoch 5.</source>
        <translation>조기 종료: 이 수만큼 에포크가 지나도 나아지지 않으면 학습을 끝냅니다. 다섯 번째 에포크 전에는 끝내지 않습니다.</translation>
    </message>
    <message>
        <source>What a training ends with: its epoch of least validation loss, or its last.</source>
        <translation>학습이 끝날 때 남길 가중치입니다. 검증 손실이 가장 작은 에포크이거나 마지막 가중치입니다.</translation>
    </message>
    <message>
        <source>What becomes of a review that stands in the table more than once: all its copies are trained on, or all validate; or only the first is used.</source>
        <translation>표에 여러 번 나오는 리뷰를 다루는 방법입니다. 같은 리뷰를 모두 학습에 쓰거나 모두 검증에 쓰고, ‘제외’이면 첫 번째만 씁니다.</translation>
    </message>
    <message>
        <source>Whether a second chain of cells reads the text from its end as well.</source>
        <translation>글을 끝에서부터 읽는 순환층도 둘지 정합니다.</translation>
    </message>
    <message>
        <source>Pooling: how the states of all tokens become the one vector that is judged: the last one, their mean or maximum, all of them joined end to end, or a mean whose weights are learnt (attention).</source>
        <translation>풀링: 토큰마다 나온 상태로 출력에 쓸 벡터 하나를 만드는 방법입니다. 마지막 상태, 평균, 최댓값, 상태를 모두 이어 붙인 벡터, 비중을 학습하는 평균(어텐션)이 있습니다.</translation>
    </message>
    <message>
        <source>Concatenation joins this many states into one long vector: a longer text is judged by its first ones, a shorter one is filled up with zeros.</source>
        <translation>이어 붙이기는 상태를 이 수만큼 이어 긴 벡터 하나로 만듭니다. 더 긴 글은 앞부분의 상태만 쓰고, 더 짧은 글은 0으로 채웁니다.</translation>
    </message>
    <message>
        <source>What a cell reads of a word: a vector that is learnt with the network (embedding), or a row of zeros with a single 1 at the word&apos;s number (one-hot).</source>
        <translation>셀이 읽는 단어의 모습입니다. 신경망과 함께 학습하는 벡터(임베딩)이거나, 단어 번호의 자리만 1이고 나머지는 0인 벡터(원-핫)입니다.</translation>
    </message>
    <message>
        <source>The function that makes the new state out of W_x x + W_h h + b; tanh and sigmoid keep it within limits, ReLU and identity let it grow.</source>
        <translation>W_x x + W_h h + b로 새 상태를 만드는 함수입니다. tanh와 sigmoid는 값을 일정한 범위에 묶고, ReLU와 항등 함수에서는 값이 한없이 커질 수 있습니다.</translation>
    </message>
    <message>
        <source>The numbers b that a recurrent layer adds at each step; the output keeps its.</source>
        <translation>순환층이 시점마다 더하는 값 b입니다. 출력층의 편향은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>What a layer remembers before the first token: zeros, or ones.</source>
        <translation>첫 토큰을 읽기 전의 상태입니다. 모두 0이거나 모두 1입니다.</translation>
    </message>
    <message>
        <source>What cuts a text into tokens: a morpheme analyser, spaces, or single letters.</source>
        <translation>글을 토큰으로 나누는 방법입니다. 형태소 분석기를 쓰거나 공백이나 글자 단위로 나눕니다.</translation>
    </message>
    <message>
        <source>What is repeated at every time step: a SimpleRNN has one state; an LSTM and a GRU have gates that decide what is kept.</source>
        <translation>시점마다 되풀이하는 계산입니다. SimpleRNN에는 은닉 상태만 있고, LSTM과 GRU에는 무엇을 남길지 정하는 게이트가 있습니다.</translation>
    </message>
    <message>
        <source>The units of each recurrent layer, first to last: 64 is one layer, 64, 32 are two layers.</source>
        <translation>순환층마다 유닛의 수를 첫 층부터 적습니다. 64는 한 층, 64, 32는 두 층입니다.</translation>
    </message>
    <message>
        <source>How many numbers the vector of a word has.</source>
        <translation>단어 벡터 하나에 있는 숫자의 수입니다.</translation>
    </message>
    <message>
        <source>The most frequent words get a number of their own; all others are one unknown word.</source>
        <translation>자주 나오는 단어만 단어 번호를 받습니다. 나머지는 모두 모르는 단어로 봅니다.</translation>
    </message>
    <message>
        <source>Where a text has more tokens, the rest is not read.</source>
        <translation>글의 토큰이 이보다 많으면 나머지는 읽지 않습니다.</translation>
    </message>
    <message>
        <source>How far the weights move against the gradient at each step.</source>
        <translation>스텝마다 가중치를 기울기의 반대 방향으로 얼마나 움직일지 정합니다.</translation>
    </message>
    <message>
        <source>How many examples are read before the weights move once: one step.</source>
        <translation>예를 이만큼 읽고 가중치를 한 번 고칩니다. 이것이 한 스텝입니다.</translation>
    </message>
    <message>
        <source>How many times all training examples are read, at most.</source>
        <translation>학습할 예 전체를 최대 몇 번 읽을지 정합니다.</translation>
    </message>
    <message>
        <source>The share of the examples that are kept out of training, to validate with.</source>
        <translation>학습에 쓰지 않고 검증에 쓰는 예의 비율입니다.</translation>
    </message>
    <message>
        <source>Where the random numbers begin: the same seed draws the same weights and orders the examples alike.</source>
        <translation>난수의 시작점입니다. 시드가 같으면 가중치의 초깃값과 예의 순서가 같습니다.</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Fixed while the network trains</source>
        <translation>학습하는 동안에는 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>토크나이저</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>셀</translation>
    </message>
    <message>
        <source>Hidden sizes</source>
        <translation>은닉 크기</translation>
    </message>
    <message>
        <source>Embedding size</source>
        <translation>임베딩 차원</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Letters and spaces</source>
        <translation>글자·공백 단위</translation>
    </message>
    <message>
        <source>As split at spaces</source>
        <translation>공백 단위</translation>
    </message>
    <message>
        <source>One-hot vectors have no embedding.</source>
        <translation>원-핫 벡터에는 임베딩이 없습니다.</translation>
    </message>
    <message>
        <source>A one-hot vector is one number for each word: use word dropout.</source>
        <translation>원-핫 벡터는 단어마다 숫자 하나입니다. 단어 드롭아웃을 쓰세요.</translation>
    </message>
    <message>
        <source>Only a SimpleRNN has a choice of activation functions.</source>
        <translation>활성화 함수는 SimpleRNN에서만 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>Only a table of texts has duplicates.</source>
        <translation>중복은 글의 표에만 있습니다.</translation>
    </message>
    <message>
        <source>What comes next may not be read backwards.</source>
        <translation>다음에 올 토큰을 미리 읽으면 안 되므로 뒤에서부터 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>There is an answer at each token, from its own state.</source>
        <translation>토큰마다 그 시점의 은닉 상태로 출력을 계산합니다.</translation>
    </message>
    <message>
        <source>The file has its words cut already.</source>
        <translation>파일에 이미 단어가 나뉘어 있습니다.</translation>
    </message>
    <message>
        <source>Numbers are read as they are: they have no words.</source>
        <translation>숫자는 그대로 읽으므로 단어가 없습니다.</translation>
    </message>
    <message>
        <source>The window, chosen with the data, says how many.</source>
        <translation>데이터에서 고른 윈도 길이만큼 읽습니다.</translation>
    </message>
    <message>
        <source>Numbers are no labels to smooth.</source>
        <translation>숫자를 예측하므로 스무딩할 레이블이 없습니다.</translation>
    </message>
    <message>
        <source>Only an LSTM has a forget gate.</source>
        <translation>망각 게이트는 LSTM에만 있습니다.</translation>
    </message>
    <message>
        <source>The layers have no bias.</source>
        <translation>순환층에 편향이 없습니다.</translation>
    </message>
    <message>
        <source>Only where the states are joined.</source>
        <translation>풀링이 ‘이어 붙이기’일 때만 정합니다.</translation>
    </message>
    <message>
        <source>Only the optimizer “SGD, momentum” has it.</source>
        <translation>옵티마이저가 ‘모멘텀 SGD’일 때만 씁니다.</translation>
    </message>
    <message>
        <source>One layer has nothing between.</source>
        <translation>층이 하나이면 층 사이가 없습니다.</translation>
    </message>
    <message>
        <source>Only “uniform” and “normal” are drawn so wide.</source>
        <translation>‘균등 분포’나 ‘정규 분포’로 뽑을 때만 씁니다.</translation>
    </message>
    <message>
        <source>Vocabulary, at most</source>
        <translation>최대 어휘 크기</translation>
    </message>
    <message>
        <source>Tokens read, at most</source>
        <translation>최대 토큰 수</translation>
    </message>
    <message>
        <source>Okt (stems)</source>
        <translation>Okt(기본형)</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>어절</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>글자</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Inspect</source>
        <translation>살펴보기</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>변형</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>방법 비교</translation>
    </message>
    <message>
        <source>What each token gave to the explained output, by four methods</source>
        <translation>네 가지 방법으로 구한 토큰별 기여도</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>바꿔 보기</translation>
    </message>
    <message>
        <source>What is selected: its equation with the numbers of this sentence</source>
        <translation>선택한 토큰이나 유닛의 식과 이 문장에서의 실제 숫자</translation>
    </message>
    <message>
        <source>How far the verdict moves when the sentence is typed a little differently</source>
        <translation>조금 다르게 입력할 때 판정이 흔들리는 정도(fragility)</translation>
    </message>
    <message>
        <source>Change tokens, units, gates and weights, and see what follows</source>
        <translation>토큰, 유닛, 게이트, 가중치를 바꾸고 결과가 어떻게 달라지는지 봅니다.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>쪽</translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation>단어 더하기</translation>
    </message>
    <message>
        <source>Which words would raise and lower the verdict most if one were added</source>
        <translation>하나를 더했을 때 판정을 가장 많이 올리고 내리는 단어</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>쓰기</translation>
    </message>
    <message>
        <source>What the network writes after this text, token by token</source>
        <translation>이 글에 이어 신경망이 한 토큰씩 쓰는 글</translation>
    </message>
    <message>
        <source>Bugs</source>
        <translation>버그</translation>
    </message>
    <message>
        <source>Mistakes that people make, switched on in this network</source>
        <translation>흔히 하는 실수를 이 신경망에서 켜 봅니다.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Reading… an analyser takes a few seconds to start; the last reading stays</source>
        <translation>읽는 중… 형태소 분석기가 시작되는 데 몇 초 걸립니다. 그동안 앞서 읽은 결과를 보여 줍니다.</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1층</translation>
    </message>
    <message>
        <source>{count} layers</source>
        <translation>{count}층</translation>
    </message>
    <message>
        <source>1 unit</source>
        <translation>유닛 1개</translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation>클래스 {count}개</translation>
    </message>
    <message>
        <source>both directions</source>
        <translation>양방향</translation>
    </message>
    <message>
        <source>Reading… the last reading stays meanwhile</source>
        <translation>읽는 중… 그동안 앞서 읽은 결과를 보여 줍니다.</translation>
    </message>
    <message>
        <source>mean of all states</source>
        <translation>모든 상태의 평균</translation>
    </message>
    <message>
        <source>maximum of all states</source>
        <translation>모든 상태의 최댓값</translation>
    </message>
    <message>
        <source>all states side by side</source>
        <translation>모든 상태를 이어 붙임</translation>
    </message>
    <message>
        <source>attention over all states</source>
        <translation>모든 상태에 대한 어텐션</translation>
    </message>
    <message>
        <source>{count} tags</source>
        <translation>태그 {count}개</translation>
    </message>
    <message>
        <source>{count} series</source>
        <translation>시계열 {count}개</translation>
    </message>
    <message>
        <source>{count} possible next tokens</source>
        <translation>다음 토큰 후보 {count}개</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>토큰 {count}개</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>토큰 1개</translation>
    </message>
    <message>
        <source>1 unknown word</source>
        <translation>모르는 단어 1개</translation>
    </message>
    <message>
        <source>changes: {count}</source>
        <translation>변경 {count}개</translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation>유닛 {count}개</translation>
    </message>
    <message>
        <source>{count} unknown words</source>
        <translation>모르는 단어 {count}개</translation>
    </message>
    <message>
        <source>the rest was not read</source>
        <translation>나머지는 읽지 않음</translation>
    </message>
</context>
<context>
    <name>StepButtons</name>
    <message>
        <source>Show untrained</source>
        <translation>학습 전 보기</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <source>Makes the network as it is before its first step the current model, which the Read view then shows. Training with the same settings begins with the same weights.</source>
        <translation>첫 스텝을 밟기 전의 신경망을 지금 모델로 삼습니다. 읽기 화면에서 그 신경망을 볼 수 있습니다. 같은 설정으로 학습하면 같은 가중치에서 시작합니다.</translation>
    </message>
    <message>
        <source>Moves every weight exactly once, and shows each before, its gradient, and after. ‘Resume’ goes on from there with the same training.</source>
        <translation>모든 가중치를 정확히 한 번 고치고, 고치기 전의 값과 기울기, 고친 뒤의 값을 보여 줍니다. ‘계속’을 누르면 같은 학습을 거기서부터 이어서 합니다.</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>noun</source>
        <translation>명사</translation>
    </message>
    <message>
        <source>proper noun</source>
        <translation>고유 명사</translation>
    </message>
    <message>
        <source>verb</source>
        <translation>동사</translation>
    </message>
    <message>
        <source>adjective</source>
        <translation>형용사</translation>
    </message>
    <message>
        <source>adverb</source>
        <translation>부사</translation>
    </message>
    <message>
        <source>determiner</source>
        <translation>관형사</translation>
    </message>
    <message>
        <source>modifier</source>
        <translation>관형어</translation>
    </message>
    <message>
        <source>particle</source>
        <translation>조사</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>어미</translation>
    </message>
    <message>
        <source>pre-final ending</source>
        <translation>선어말 어미</translation>
    </message>
    <message>
        <source>suffix</source>
        <translation>접미사</translation>
    </message>
    <message>
        <source>verb prefix</source>
        <translation>동사 접두사</translation>
    </message>
    <message>
        <source>conjunction</source>
        <translation>접속사</translation>
    </message>
    <message>
        <source>interjection</source>
        <translation>감탄사</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한글</translation>
    </message>
    <message>
        <source>jamo (ㅋㅋ)</source>
        <translation>자모(ㅋㅋ)</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>문장 부호</translation>
    </message>
    <message>
        <source>number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>로마자</translation>
    </message>
    <message>
        <source>foreign script</source>
        <translation>외국 문자</translation>
    </message>
    <message>
        <source>hashtag</source>
        <translation>해시태그</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>웹 주소</translation>
    </message>
    <message>
        <source>cashtag</source>
        <translation>캐시태그</translation>
    </message>
    <message>
        <source>other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>not in the dictionary</source>
        <translation>미등록어</translation>
    </message>
    <message>
        <source>symbol</source>
        <translation>기호</translation>
    </message>
    <message>
        <source>nominal</source>
        <translation>체언</translation>
    </message>
    <message>
        <source>predicate</source>
        <translation>용언</translation>
    </message>
    <message>
        <source>modifying word</source>
        <translation>수식언</translation>
    </message>
    <message>
        <source>independent word</source>
        <translation>독립언</translation>
    </message>
    <message>
        <source>relational word</source>
        <translation>관계언</translation>
    </message>
    <message>
        <source>affix</source>
        <translation>접사</translation>
    </message>
    <message>
        <source>foreign word</source>
        <translation>외국어</translation>
    </message>
    <message>
        <source>common noun</source>
        <translation>일반 명사</translation>
    </message>
    <message>
        <source>bound noun</source>
        <translation>의존 명사</translation>
    </message>
    <message>
        <source>pronoun</source>
        <translation>대명사</translation>
    </message>
    <message>
        <source>numeral</source>
        <translation>수사</translation>
    </message>
    <message>
        <source>auxiliary predicate</source>
        <translation>보조 용언</translation>
    </message>
    <message>
        <source>positive copula</source>
        <translation>긍정 지정사</translation>
    </message>
    <message>
        <source>negative copula</source>
        <translation>부정 지정사</translation>
    </message>
    <message>
        <source>general adverb</source>
        <translation>일반 부사</translation>
    </message>
    <message>
        <source>subject particle</source>
        <translation>주격 조사</translation>
    </message>
    <message>
        <source>complement particle</source>
        <translation>보격 조사</translation>
    </message>
    <message>
        <source>genitive particle</source>
        <translation>관형격 조사</translation>
    </message>
    <message>
        <source>object particle</source>
        <translation>목적격 조사</translation>
    </message>
    <message>
        <source>quotative particle</source>
        <translation>인용격 조사</translation>
    </message>
    <message>
        <source>conjunctive particle</source>
        <translation>접속 조사</translation>
    </message>
    <message>
        <source>auxiliary particle</source>
        <translation>보조사</translation>
    </message>
    <message>
        <source>final ending</source>
        <translation>종결 어미</translation>
    </message>
    <message>
        <source>connective ending</source>
        <translation>연결 어미</translation>
    </message>
    <message>
        <source>nominal ending</source>
        <translation>명사형 전성 어미</translation>
    </message>
    <message>
        <source>noun prefix</source>
        <translation>체언 접두사</translation>
    </message>
    <message>
        <source>noun suffix</source>
        <translation>명사 파생 접미사</translation>
    </message>
    <message>
        <source>verb suffix</source>
        <translation>동사 파생 접미사</translation>
    </message>
    <message>
        <source>adjective suffix</source>
        <translation>형용사 파생 접미사</translation>
    </message>
    <message>
        <source>root</source>
        <translation>어근</translation>
    </message>
    <message>
        <source>full stop, question or exclamation mark</source>
        <translation>마침표·물음표·느낌표</translation>
    </message>
    <message>
        <source>comma or middle dot</source>
        <translation>쉼표·가운뎃점</translation>
    </message>
    <message>
        <source>quotation mark or bracket</source>
        <translation>따옴표·괄호</translation>
    </message>
    <message>
        <source>ellipsis</source>
        <translation>줄임표</translation>
    </message>
    <message>
        <source>hyphen or tilde</source>
        <translation>붙임표·물결표</translation>
    </message>
    <message>
        <source>other symbol</source>
        <translation>기타 기호</translation>
    </message>
    <message>
        <source>conjunctive adverb</source>
        <translation>접속 부사</translation>
    </message>
    <message>
        <source>adverbial particle</source>
        <translation>부사격 조사</translation>
    </message>
    <message>
        <source>vocative particle</source>
        <translation>호격 조사</translation>
    </message>
    <message>
        <source>adnominal ending</source>
        <translation>관형형 전성 어미</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>한자</translation>
    </message>
    <message>
        <source>perhaps a noun</source>
        <translation>명사 추정</translation>
    </message>
    <message>
        <source>perhaps a predicate</source>
        <translation>용언 추정</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>분석 불능</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>단위 명사</translation>
    </message>
    <message>
        <source>auxiliary verb</source>
        <translation>보조 동사</translation>
    </message>
    <message>
        <source>auxiliary adjective</source>
        <translation>보조 형용사</translation>
    </message>
    <message>
        <source>general determiner</source>
        <translation>일반 관형사</translation>
    </message>
    <message>
        <source>numeral determiner</source>
        <translation>수 관형사</translation>
    </message>
    <message>
        <source>honorific pre-final ending</source>
        <translation>존칭 선어말 어미</translation>
    </message>
    <message>
        <source>tense pre-final ending</source>
        <translation>시제 선어말 어미</translation>
    </message>
    <message>
        <source>polite pre-final ending</source>
        <translation>공손 선어말 어미</translation>
    </message>
    <message>
        <source>declarative final ending</source>
        <translation>평서 종결 어미</translation>
    </message>
    <message>
        <source>interrogative final ending</source>
        <translation>의문 종결 어미</translation>
    </message>
    <message>
        <source>imperative final ending</source>
        <translation>명령 종결 어미</translation>
    </message>
    <message>
        <source>propositive final ending</source>
        <translation>청유 종결 어미</translation>
    </message>
    <message>
        <source>exclamatory final ending</source>
        <translation>감탄 종결 어미</translation>
    </message>
    <message>
        <source>honorific final ending</source>
        <translation>존칭 종결 어미</translation>
    </message>
    <message>
        <source>coordinate connective ending</source>
        <translation>대등 연결 어미</translation>
    </message>
    <message>
        <source>dependent connective ending</source>
        <translation>의존 연결 어미</translation>
    </message>
    <message>
        <source>auxiliary connective ending</source>
        <translation>보조 연결 어미</translation>
    </message>
    <message>
        <source>predicate prefix</source>
        <translation>용언 접두사</translation>
    </message>
    <message>
        <source>adverb suffix</source>
        <translation>부사 파생 접미사</translation>
    </message>
    <message>
        <source>other suffix</source>
        <translation>기타 접미사</translation>
    </message>
    <message>
        <source>emoticon</source>
        <translation>이모티콘</translation>
    </message>
    <message>
        <source>perhaps an ending</source>
        <translation>어미 추정</translation>
    </message>
    <message>
        <source>tag given by the analyser: {tag}</source>
        <translation>분석기가 붙인 품사: {tag}</translation>
    </message>
</context>
<context>
    <name>TakeAway</name>
    <message>
        <source>Picture…</source>
        <translation>그림…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Numbers as CSV…</source>
        <translation>숫자를 CSV로…</translation>
    </message>
    <message>
        <source>Numbers as JSON…</source>
        <translation>숫자를 JSON으로…</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>숫자 복사</translation>
    </message>
    <message>
        <source>Save this reading…</source>
        <translation>이 결과 저장…</translation>
    </message>
    <message>
        <source>Open a reading…</source>
        <translation>저장한 결과 열기…</translation>
    </message>
    <message>
        <source>As SVG, PNG or PDF, with the sentence, the model and the day below</source>
        <translation>SVG, PNG, PDF 그림으로 저장합니다. 아래에 문장, 모델, 날짜가 들어갑니다.</translation>
    </message>
    <message>
        <source>One row per token, for a spreadsheet</source>
        <translation>토큰마다 한 행인 표(스프레드시트용)</translation>
    </message>
    <message>
        <source>All states, gates and contributions, for a program</source>
        <translation>모든 상태, 게이트, 기여도(프로그램용)</translation>
    </message>
    <message>
        <source>One row per token, to paste into a spreadsheet</source>
        <translation>토큰마다 한 행인 표(스프레드시트에 붙여 넣기용)</translation>
    </message>
    <message>
        <source>With its model and edits, in one file that opens again anywhere</source>
        <translation>모델과 변경까지 한 파일에 담습니다. 어디서나 다시 열 수 있습니다.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>그림을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>The numbers are on the clipboard.</source>
        <translation>숫자를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>내보내기</translation>
    </message>
</context>
<context>
    <name>TaskMeasure</name>
    <message>
        <source>Root mean square error</source>
        <translation>제곱평균제곱근 오차</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>퍼플렉시티</translation>
    </message>
    <message>
        <source>most frequent tag</source>
        <translation>가장 많은 태그</translation>
    </message>
    <message>
        <source>repeating the last value</source>
        <translation>마지막 값 되풀이</translation>
    </message>
    <message>
        <source>counts alone</source>
        <translation>빈도만 알 때</translation>
    </message>
    <message>
        <source>accuracy {value} %</source>
        <translation>정확도 {value}%</translation>
    </message>
    <message>
        <source>root mean square error {value}</source>
        <translation>제곱평균제곱근 오차 {value}</translation>
    </message>
    <message>
        <source>perplexity {value}</source>
        <translation>퍼플렉시티 {value}</translation>
    </message>
    <message>
        <source>perplexity of the tokens&apos; counts alone {value}</source>
        <translation>토큰 빈도만 알 때의 퍼플렉시티 {value}</translation>
    </message>
    <message>
        <source>repeating the last value {value}</source>
        <translation>마지막 값을 되풀이하면 {value}</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>Classes of texts</source>
        <translation>글의 클래스</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>다음 토큰</translation>
    </message>
    <message>
        <source>Tags of words</source>
        <translation>단어의 태그</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>다음 값</translation>
    </message>
    <message>
        <source>Text from a label</source>
        <translation>레이블에서 글</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>문장</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>글</translation>
    </message>
</context>
<context>
    <name>TrainView</name>
    <message>
        <source>Files to learn from ({patterns})</source>
        <translation>학습할 파일({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일(*)</translation>
    </message>
    <message>
        <source>Open a file to learn from</source>
        <translation>학습할 파일 열기</translation>
    </message>
</context>
<context>
    <name>TrainingCurves</name>
    <message>
        <source>step {step} · loss {loss} · {measure} · gradient norm {norm}</source>
        <translation>스텝 {step} · 손실 {loss} · {measure} · 기울기 크기 {norm}</translation>
    </message>
    <message>
        <source>training, each batch</source>
        <translation>학습(배치별)</translation>
    </message>
    <message>
        <source>training, smoothed</source>
        <translation>학습(평활화)</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>epoch kept</source>
        <translation>남긴 에포크</translation>
    </message>
    <message>
        <source>macro F1</source>
        <translation>매크로 F1</translation>
    </message>
    <message>
        <source>Too few examples to keep some out: the curves are of training alone.</source>
        <translation>예가 너무 적어 검증 데이터를 따로 두지 않았습니다. 학습 곡선만 그립니다.</translation>
    </message>
    <message>
        <source>largest class</source>
        <translation>가장 큰 클래스</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>기울기 크기</translation>
    </message>
</context>
<context>
    <name>TrainingDesk</name>
    <message>
        <source>Open a file to learn from first</source>
        <translation>먼저 학습할 파일을 여세요</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>파일을 읽는 중</translation>
    </message>
    <message>
        <source>Choose the columns first</source>
        <translation>먼저 열을 고르세요.</translation>
    </message>
    <message>
        <source>Choose what the labels mean, or another column</source>
        <translation>레이블의 뜻을 정하거나 다른 열을 고르세요.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>한 스텝씩</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>아래에 표시</translation>
    </message>
    <message>
        <source>Curves of {file}</source>
        <translation>{file} 파일의 학습 곡선</translation>
    </message>
</context>
<context>
    <name>UnitMenu</name>
    <message>
        <source>In the order of the arrays</source>
        <translation>번호순</translation>
    </message>
    <message>
        <source>By share in the logit</source>
        <translation>로짓 기여도순</translation>
    </message>
    <message>
        <source>Alike side by side</source>
        <translation>비슷한 유닛끼리</translation>
    </message>
    <message>
        <source>Unit 0 on top</source>
        <translation>0번 유닛이 맨 위</translation>
    </message>
    <message>
        <source>Those that push the logit up on top, those that push it down below</source>
        <translation>로짓을 올리는 유닛이 위, 내리는 유닛이 아래</translation>
    </message>
    <message>
        <source>Units that rise and fall together stand side by side</source>
        <translation>함께 오르내리는 유닛을 나란히</translation>
    </message>
    <message>
        <source>By share in y</source>
        <translation>y 기여도순</translation>
    </message>
    <message>
        <source>Those that push y up on top, those that push it down below</source>
        <translation>y를 높이는 유닛이 위, 낮추는 유닛이 아래</translation>
    </message>
    <message>
        <source>Nothing is read</source>
        <translation>읽은 토큰 없음</translation>
    </message>
    <message>
        <source>Moved most by {token}: {quantity} before → after</source>
        <translation>{token} 토큰에서 가장 크게 움직인 유닛: {quantity} 전 → 후</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>No verdict: the states grew with every token until a 32-bit number could not hold them (NaN: not a number).</source>
        <translation>판정할 수 없습니다. 토큰을 읽을 때마다 상태가 커져서 32비트 수에 담을 수 없게 되었습니다(NaN: 수가 아님).</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>긍정</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>부정</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>explained: {answer}</source>
        <translation>설명하는 클래스: {answer}</translation>
    </message>
    <message>
        <source>next: {token}</source>
        <translation>다음: {token}</translation>
    </message>
    <message>
        <source>Click to explain this class.</source>
        <translation>클릭하면 이 클래스를 설명합니다.</translation>
    </message>
    <message>
        <source>Click to explain this answer.</source>
        <translation>클릭하면 이 출력을 설명합니다.</translation>
    </message>
    <message>
        <source>This class is explained. Click to explain what the network says again.</source>
        <translation>이 클래스를 설명하고 있습니다. 다시 클릭하면 신경망의 판정을 설명합니다.</translation>
    </message>
    <message>
        <source>This answer is explained. Click to explain what the network says again.</source>
        <translation>이 출력을 설명하고 있습니다. 클릭하면 신경망의 판정을 다시 설명합니다.</translation>
    </message>
    <message>
        <source>Click for the list of the likeliest answers.</source>
        <translation>클릭하면 확률이 높은 출력의 목록이 열립니다.</translation>
    </message>
    <message>
        <source>Click for the list of all {count} classes.</source>
        <translation>클릭하면 클래스 {count}개를 모두 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>What the network says</source>
        <translation>신경망의 판정</translation>
    </message>
    <message>
        <source>perplexity {number}</source>
        <translation>퍼플렉시티 {number}</translation>
    </message>
    <message>
        <source>next value</source>
        <translation>다음 값</translation>
    </message>
    <message>
        <source>next value: {name}</source>
        <translation>다음 값: {name}</translation>
    </message>
    <message>
        <source>last value</source>
        <translation>마지막 값</translation>
    </message>
    <message>
        <source>change</source>
        <translation>변화</translation>
    </message>
    <message>
        <source>Click a series to explain it.</source>
        <translation>시계열을 클릭하면 그 출력을 설명합니다.</translation>
    </message>
</context>
<context>
    <name>WatchedSentence</name>
    <message>
        <source>Watched sentence</source>
        <translation>지켜보는 문장</translation>
    </message>
    <message>
        <source>How P({label}) of the text above moves during training</source>
        <translation>학습 중 P({label})의 변화</translation>
    </message>
    <message>
        <source>P({label}) over steps</source>
        <translation>스텝별 P({label})</translation>
    </message>
    <message>
        <source>What comes after the text above, as the network says now</source>
        <translation>위 글 다음에 올 토큰(지금 신경망의 출력)</translation>
    </message>
    <message>
        <source>The tags of the words above, as the network says now</source>
        <translation>위 단어들의 태그(지금 신경망의 출력)</translation>
    </message>
    <message>
        <source>The value after the numbers above, as the network says now</source>
        <translation>위 숫자 다음의 값(지금 신경망의 출력)</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>embedding: a vector for each word</source>
        <translation>embedding: 단어마다 벡터 하나</translation>
    </message>
    <message>
        <source>W_x: from the input</source>
        <translation>W_x: 입력에서</translation>
    </message>
    <message>
        <source>W_h: from the state before</source>
        <translation>W_h: 이전 시점의 상태에서</translation>
    </message>
    <message>
        <source>b: bias</source>
        <translation>b: 편향</translation>
    </message>
    <message>
        <source>b_hn: bias in the reset product</source>
        <translation>b_hn: 리셋 게이트가 곱해지는 편향</translation>
    </message>
    <message>
        <source>W_a: attention, weights</source>
        <translation>W_a: 어텐션, 가중치</translation>
    </message>
    <message>
        <source>b_a: attention, bias</source>
        <translation>b_a: 어텐션, 편향</translation>
    </message>
    <message>
        <source>v_a: attention, scores</source>
        <translation>v_a: 어텐션, 점수</translation>
    </message>
    <message>
        <source>W_y: to the answer</source>
        <translation>W_y: 출력으로</translation>
    </message>
    <message>
        <source>b_y: bias of the answer</source>
        <translation>b_y: 출력의 편향</translation>
    </message>
    <message>
        <source>{place}: {word} replaced by {other}</source>
        <translation>{place}: {word} → {other}</translation>
    </message>
    <message>
        <source>{place}: {word} deleted</source>
        <translation>{place}: {word} 삭제</translation>
    </message>
    <message>
        <source>{place}: {word} inserted</source>
        <translation>{place}: {word} 삽입</translation>
    </message>
    <message>
        <source>{place}: {word} moved to {other}</source>
        <translation>{place}: {word} {other}번째로 이동</translation>
    </message>
    <message>
        <source>{place}: {word} read as unknown</source>
        <translation>{place}: {word} 모르는 단어로 읽음</translation>
    </message>
    <message>
        <source>unit {unit} silenced</source>
        <translation>유닛 {unit} 끔(0)</translation>
    </message>
    <message>
        <source>unit {unit} held at {value}</source>
        <translation>유닛 {unit} 값을 {value}에 고정</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>{number}층</translation>
    </message>
    <message>
        <source>one token</source>
        <translation>토큰 하나</translation>
    </message>
    <message>
        <source>Only at {token}</source>
        <translation>{token}에서만</translation>
    </message>
    <message>
        <source>Every time step</source>
        <translation>모든 시점</translation>
    </message>
    <message>
        <source>Time steps</source>
        <translation>시점</translation>
    </message>
    <message>
        <source>Hold the unit’s hidden state h at</source>
        <translation>유닛의 은닉 상태 h를 고정할 값</translation>
    </message>
    <message>
        <source>Select a unit: click one in a cell or the heatmap, or press ↑ ↓.</source>
        <translation>유닛을 고르세요. 셀이나 히트맵에서 클릭하거나 방향키(↑ ↓)를 누르면 됩니다.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>Multiply the gate by</source>
        <translation>게이트에 곱할 값</translation>
    </message>
    <message>
        <source>Close (× 0)</source>
        <translation>닫기(× 0)</translation>
    </message>
    <message>
        <source>one unit</source>
        <translation>유닛 하나</translation>
    </message>
    <message>
        <source>Only {unit}</source>
        <translation>{unit}만</translation>
    </message>
    <message>
        <source>The whole gate</source>
        <translation>게이트 전체</translation>
    </message>
    <message>
        <source>This cell has no gates.</source>
        <translation>이 셀에는 게이트가 없습니다.</translation>
    </message>
    <message>
        <source>× 1 leaves a gate as it is, × 0 closes it</source>
        <translation>× 1은 게이트를 그대로 두고, × 0은 게이트를 닫습니다.</translation>
    </message>
    <message>
        <source>Silence (0)</source>
        <translation>끄기(0)</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>원래대로</translation>
    </message>
    <message>
        <source>Another word</source>
        <translation>다른 단어</translation>
    </message>
    <message>
        <source>Read as it stands here, without the analyser: a word of the vocabulary, 재미있다</source>
        <translation>형태소 분석 없이 쓴 그대로 읽습니다. ‘재미있다’처럼 어휘에 있는 꼴로 입력하세요.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Insert before</source>
        <translation>앞에 넣기</translation>
    </message>
    <message>
        <source>Insert after</source>
        <translation>뒤에 넣기</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>다른 값</translation>
    </message>
    <message>
        <source>Nothing is read. Insert a value.</source>
        <translation>읽은 값이 없습니다. 값을 넣으세요.</translation>
    </message>
    <message>
        <source>Replace with…</source>
        <translation>다른 단어로 바꾸기…</translation>
    </message>
    <message>
        <source>Insert before…</source>
        <translation>앞에 넣기…</translation>
    </message>
    <message>
        <source>Insert after…</source>
        <translation>뒤에 넣기…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Read as unknown</source>
        <translation>모르는 단어로 읽기</translation>
    </message>
    <message>
        <source>Move one place to the left</source>
        <translation>왼쪽으로 한 칸 옮기기</translation>
    </message>
    <message>
        <source>Move one place to the right</source>
        <translation>오른쪽으로 한 칸 옮기기</translation>
    </message>
    <message>
        <source>Open a model, and change what it reads here.</source>
        <translation>모델을 열면 여기에서 읽을 내용을 바꿔 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The model does not know this word: it reads the unknown word.</source>
        <translation>모델의 어휘에 없는 단어입니다. 모르는 단어(OOV)로 읽습니다.</translation>
    </message>
    <message>
        <source>Select a token: click it, or press ← →.</source>
        <translation>토큰을 고르세요. 클릭하거나 방향키(← →)를 누르면 됩니다.</translation>
    </message>
    <message>
        <source>Nothing is read. Insert a word.</source>
        <translation>읽을 토큰이 없습니다. 단어를 넣어 보세요.</translation>
    </message>
    <message>
        <source>What if it were otherwise?</source>
        <translation>이렇게 바꾸면?</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>What is to be changed</source>
        <translation>바꿀 대상</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>모두 원래대로</translation>
    </message>
    <message>
        <source>Remove all changes; this can be undone</source>
        <translation>모든 변경을 없앱니다. 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Keep the weights</source>
        <translation>바꾼 가중치를 모델에 적용</translation>
    </message>
    <message>
        <source>The text was typed on, so the changes to its tokens were dropped.</source>
        <translation>글을 고쳐서 토큰의 변경을 취소했습니다.</translation>
    </message>
    <message>
        <source>Makes them part of the current model, which Undo cannot reverse. Its file stays as it is until you save, and the accuracy measured before no longer holds.</source>
        <translation>지금 모델의 가중치가 되며, 되돌리기로는 취소할 수 없습니다. 저장하기 전까지 파일은 그대로입니다. 전에 잰 정확도는 더 이상 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>아직 변경이 없습니다.</translation>
    </message>
    <message>
        <source>The network said {before}, and now says {now}.</source>
        <translation>신경망의 판정이 바뀌었습니다: {before} → {now}.</translation>
    </message>
    <message>
        <source>Remove this change</source>
        <translation>이 변경 없애기</translation>
    </message>
    <message>
        <source>Type another value for a weight. The model stays as it is until you keep the weights.</source>
        <translation>가중치에 다른 값을 입력해 보세요. 적용하기 전까지 모델은 그대로입니다.</translation>
    </message>
    <message>
        <source>Word number</source>
        <translation>단어 번호</translation>
    </message>
    <message>
        <source>From input</source>
        <translation>입력 차원</translation>
    </message>
    <message>
        <source>From unit</source>
        <translation>이전 유닛</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>차원</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>The model’s own: {value}</source>
        <translation>모델의 원래 값: {value}</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Series</source>
        <translation>시계열</translation>
    </message>
    <message>
        <source>Next values</source>
        <translation>다음 값</translation>
    </message>
    <message>
        <source>The values are no numbers: the network’s states grew until a 32-bit number could not hold them.</source>
        <translation>값이 NaN(수가 아님)입니다. 은닉 상태가 32비트 수의 범위를 넘었습니다.</translation>
    </message>
    <message>
        <source>Solid: as typed. Dashed: as the network goes on.</source>
        <translation>실선: 입력한 값. 점선: 신경망이 예측한 값.</translation>
    </message>
    <message>
        <source>No band: how far it is off can be seen only where more than {window} values are typed.</source>
        <translation>띠 없음: 값을 {window}개보다 많이 입력해야 오차를 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Band: ±{error}, its error one step ahead at the last value typed; further ahead it may be larger.</source>
        <translation>띠: ±{error}. 마지막 입력값 하나를 한 시점 앞에서 예측했을 때의 오차입니다. 더 먼 값의 오차는 더 클 수 있습니다.</translation>
    </message>
    <message>
        <source>Band: ±{error}, its error one step ahead (root mean square) at the last {count} values typed; further ahead it may be larger.</source>
        <translation>띠: ±{error}. 마지막 입력값 {count}개를 한 시점 앞에서 예측했을 때의 오차(제곱평균제곱근)입니다. 더 먼 값의 오차는 더 클 수 있습니다.</translation>
    </message>
    <message>
        <source>One token</source>
        <translation>한 토큰</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>이 글 읽기</translation>
    </message>
    <message>
        <source>Put all of it into the line above, and read it</source>
        <translation>전체를 위의 입력란에 넣고 읽기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Back to what stood here before</source>
        <translation>전에 있던 글로 돌아가기</translation>
    </message>
    <message>
        <source>How the series goes on</source>
        <translation>시계열의 다음 값</translation>
    </message>
    <message>
        <source>Writing from a label</source>
        <translation>레이블에서 글 쓰기</translation>
    </message>
    <message>
        <source>Writing on from the text</source>
        <translation>글 이어 쓰기</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>빠르게</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>쓰기</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>온도(temperature)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Roll another seed</source>
        <translation>다른 시드 뽑기</translation>
    </message>
    <message>
        <source>0 writes the likeliest token each time, 1 draws as the network thinks; above, more boldly.</source>
        <translation>0이면 매번 확률이 가장 높은 토큰을 쓰고, 1이면 신경망이 낸 확률대로 뽑습니다. 1보다 크면 더 과감하게 뽑습니다.</translation>
    </message>
    <message>
        <source>The same seed writes the same text here and on the command line. Here it is {highest} at most.</source>
        <translation>시드가 같으면 여기와 명령줄에서 같은 글을 씁니다. 여기서 쓸 수 있는 가장 큰 시드는 {highest}입니다.</translation>
    </message>
    <message>
        <source>Written text</source>
        <translation>쓴 글</translation>
    </message>
    <message>
        <source>What could stand in this place</source>
        <translation>이 자리에 올 수 있는 토큰</translation>
    </message>
    <message>
        <source>Point at a token to see what could have stood there.</source>
        <translation>토큰을 가리키면 그 자리의 후보가 보입니다.</translation>
    </message>
    <message>
        <source>Probability of {token}: {share}</source>
        <translation>{token}의 확률: {share}</translation>
    </message>
    <message>
        <source>Probability of {token}, which you chose: {share}</source>
        <translation>직접 고른 {token}의 확률: {share}</translation>
    </message>
    <message>
        <source>Click to put {token} here; what follows is written anew.</source>
        <translation>클릭하면 이 자리에 {token} 토큰을 놓고 그 뒤를 새로 씁니다.</translation>
    </message>
    <message>
        <source>Open a model that says what comes next, and it writes on from your text here.</source>
        <translation>다음에 올 토큰을 예측하는 모델을 열면 입력한 글에 이어서 여기에 씁니다.</translation>
    </message>
    <message>
        <source>This network answers with labels and never says what comes next, so it writes nothing. Train one on a plain text (.txt), and it writes here.</source>
        <translation>이 신경망은 레이블만 출력하고 다음 토큰을 예측하지 않으므로 글을 쓰지 않습니다. 일반 텍스트(.txt)로 모델을 학습하면 여기에서 글을 씁니다.</translation>
    </message>
    <message>
        <source>It writes with the model and the text as they are, without the changes of What if.</source>
        <translation>‘바꿔 보기’의 변경을 반영하지 않고 원래 모델과 글로 씁니다.</translation>
    </message>
    <message>
        <source>Type a series of values above, with spaces between; the network goes on with it.</source>
        <translation>위에 값을 공백으로 나누어 입력하세요. 신경망이 이어질 값을 예측합니다.</translation>
    </message>
    <message>
        <source>These values were found by another network or with other weights. Find them anew.</source>
        <translation>다른 신경망이나 다른 가중치로 예측한 값입니다. 다시 예측하세요.</translation>
    </message>
    <message>
        <source>These values follow the ones typed before.</source>
        <translation>전에 입력한 값에 이어지는 예측입니다.</translation>
    </message>
    <message>
        <source>Another network wrote this. “Write” begins anew with this one.</source>
        <translation>다른 신경망이 쓴 글입니다. ‘쓰기’를 누르면 지금 신경망으로 새로 씁니다.</translation>
    </message>
    <message>
        <source>This was written after another text. “Write” begins anew after the one above.</source>
        <translation>다른 글에 이어서 쓴 것입니다. ‘쓰기’를 누르면 위의 글에 이어 새로 씁니다.</translation>
    </message>
    <message>
        <source>The network had other weights when it wrote this. “Write” begins anew with these.</source>
        <translation>가중치가 지금과 다를 때 쓴 글입니다. ‘쓰기’를 누르면 지금 가중치로 새로 씁니다.</translation>
    </message>
    <message>
        <source>Writes from the label alone until it says its end mark, token by token.</source>
        <translation>레이블만 읽고 끝 표시가 나올 때까지 토큰을 하나씩 씁니다.</translation>
    </message>
    <message>
        <source>Nothing is typed: it begins with {token}, which its data has most often.</source>
        <translation>입력한 글이 없어 데이터에 가장 많은 토큰 {token}부터 시작합니다.</translation>
    </message>
    <message>
        <source>Writes on from the text above; it reads each token before it says the next one.</source>
        <translation>위의 글에 이어서 씁니다. 쓴 토큰을 읽고 그다음 토큰을 예측합니다.</translation>
    </message>
    <message>
        <source>(line break)</source>
        <translation>(줄 바꿈)</translation>
    </message>
    <message>
        <source>(space)</source>
        <translation>(공백)</translation>
    </message>
</context>
</TS>
